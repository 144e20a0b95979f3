/** What the parts of the rule `name` sign their findings with. */
export const RULE = { id: 'name', severity: 'error' } as const;
