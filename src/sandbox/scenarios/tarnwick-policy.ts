import { DEBRIEF_SITE } from './debrief-site.ts';
import { aroha, beatriz, desmond, gabriela, hannah, ingrid, jo, jonas, kavya, kenji, lucas, mateus, nadir, oksana, priya, ruth, sandra, siobhan, tereza, tomasz, wenjing, yusuf } from './people.ts';
import type { Team } from './published-series.ts';

const TEAMS: { readonly [team in Team]: readonly { readonly address: string }[] } = {
  'Product': [ingrid, tomasz, priya, kenji, kavya, wenjing, oksana],
  'Sales': [lucas, beatriz, jonas, desmond, aroha],
  'Operations': [mateus, gabriela, nadir, sandra, ruth, yusuf],
  'Support and quality': [hannah, jo, siobhan, tereza],
};

/** The policy file of the sandbox's organisation, as it lies beside the page. */
export const TARNWICK_POLICY: object = {
  version: 1,
  steward: yusuf.address,
  site: DEBRIEF_SITE,
  teams: Object.entries(TEAMS).map(([name, members]) => ({ name, members: members.map(({ address }) => address) })),
};
