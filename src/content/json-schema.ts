// The schemas as JSON Schema (draft 2020-12), for completion and checking in editors.
import { z } from 'zod';
import { schemas } from './schema.ts';

/** File name → text of each JSON Schema. What a refinement checks beyond its shape is said in the description. */
export function jsonSchemas(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(schemas).map(([name, schema]) => {
      const made = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
      const { $schema, ...rest } = made;
      const titled = { $schema, title: `Duizhao: ${name}`, ...rest };
      return [`${name}.schema.json`, `${JSON.stringify(titled, null, 2)}\n`];
    }),
  );
}
