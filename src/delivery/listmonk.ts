// Hand-over to listmonk (https://listmonk.app/docs/apis/campaigns/) for those who have outgrown this sender: a campaign
// for each form of the mail, made as a draft and then scheduled or started.
import { isLoopback } from './smtp.ts';

export interface Listmonk {
  /** Where it answers, without `/api`. */
  readonly url: string;
  readonly user: string;
  readonly token: string;
}

export interface Campaign {
  /** Unlike any other: a campaign of this name that is there already is not made again. */
  readonly name: string;
  readonly subject: string;
  readonly from: string;
  readonly lists: readonly number[];
  readonly html: string;
  readonly text: string;
  readonly tags: readonly string[];
  /** A template that holds nothing but the content; null: listmonk's default. */
  readonly template: number | null;
  /** Null: at once. */
  readonly at: Date | null;
}

/** What stands in a composition for the links that listmonk makes for each reader. */
export const LINKS = {
  unsubscribe: 'https://unsubscribe.invalid/',
  preferences: 'https://preferences.invalid/',
};

/** Content is data there too: what would open an action of its templates is written out by one, and our links are its own. */
export const escaped = (text: string): string =>
  text
    .replaceAll('{{', '{{ "{{" }}')
    .replaceAll(LINKS.unsubscribe, '{{ UnsubscribeURL }}')
    .replaceAll(LINKS.preferences, '{{ ManageURL }}');

interface Kept {
  readonly id: number;
  readonly name: string;
  readonly status: string;
}

/**
 * Makes the campaigns that are not there yet, then schedules or starts those that are drafts. May be repeated.
 * @returns a line for each campaign
 * @throws Error that says what listmonk answered, without credentials
 */
export async function handOver(
  listmonk: Listmonk,
  campaigns: readonly Campaign[],
  fetcher: typeof fetch = fetch,
): Promise<readonly string[]> {
  const base = new URL(listmonk.url.endsWith('/') ? listmonk.url : `${listmonk.url}/`);
  if (base.protocol !== 'https:' && !isLoopback(base.hostname))
    throw new Error('listmonk must be reached by https, or the token could be read on the way');
  async function call<T>(method: string, path: string, body?: unknown): Promise<T> {
    const response = await fetcher(new URL(`api/${path}`, base), {
      method,
      headers: {
        Authorization: `Basic ${Buffer.from(`${listmonk.user}:${listmonk.token}`).toString('base64')}`,
        ...(body !== undefined && { 'Content-Type': 'application/json' }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
      redirect: 'error',
      signal: AbortSignal.timeout(60_000),
    });
    const text = await response.text();
    const read = (() => {
      try {
        return JSON.parse(text) as { data: T; message?: string };
      } catch {
        return null;
      }
    })();
    if (!response.ok || !read)
      throw new Error(
        `listmonk answered ${method} /api/${path.split('?')[0]} with ${response.status}: ${(read?.message ?? text).slice(0, 200)}`,
      );
    return read.data;
  }

  const made: { campaign: Campaign; kept: Kept }[] = [];
  for (const campaign of campaigns) {
    const tag = encodeURIComponent(campaign.tags[0]!);
    const { results } = await call<{ results: Kept[] | null }>('GET', `campaigns?tags=${tag}&per_page=all`);
    const kept =
      results?.find(({ name }) => name === campaign.name) ??
      (await call<Kept>('POST', 'campaigns', {
        name: campaign.name,
        subject: escaped(campaign.subject),
        lists: campaign.lists,
        from_email: campaign.from,
        type: 'regular',
        content_type: 'html',
        messenger: 'email',
        body: escaped(campaign.html),
        altbody: escaped(campaign.text),
        tags: campaign.tags,
        ...(campaign.template !== null && { template_id: campaign.template }),
        // With its zone: without one it would be whatever zone the server is in.
        ...(campaign.at && { send_at: campaign.at.toISOString().replace(/\.\d+Z$/, 'Z') }),
      }));
    made.push({ campaign, kept });
  }
  // Only once all are there does any of them start.
  const lines: string[] = [];
  for (const { campaign, kept } of made) {
    const status = campaign.at ? 'scheduled' : 'running';
    if (kept.status === 'draft') await call('PUT', `campaigns/${kept.id}/status`, { status });
    lines.push(`campaign ${kept.id} “${campaign.name}” ${kept.status === 'draft' ? status : kept.status}`);
  }
  return lines;
}
