import { MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import { NO_POLICY, type Policy } from '#domain/policy.ts';
import { List, Quiet, Section } from '#ui/layout.tsx';
import { Failed } from '#views/failed.tsx';
import { useTabReading } from '#views/reading.tsx';
import { sayJsonProblem } from '#views/say-json-problem.ts';
import { usePolicy } from '../use-policy.ts';
import { score } from '#ui/score.ts';
import { useLoopSettings } from './settings-reading.ts';

/** What the organisation's file sets; where it cannot be used, every line of it that needs a look. Nothing where there is none. */
export function PolicySection() {
  const { words, format } = useTabReading();
  const reading = usePolicy();
  const say = useLoopSettings().policy;
  switch (reading.is) {
    case 'none':
      return null;
    case 'read':
      return <Section title={say.title} lead={say.lead}><Sets policy={reading.policy} /></Section>;
    case 'unread':
      return <Section title={say.title}><Failed title={say.unread} failure={reading.failure} retry={() => window.location.reload()} /></Section>;
    case 'wrong':
      return (
        <Section title={say.title}>
          <MessageBar intent="warning" layout="multiline"><MessageBarBody><MessageBarTitle>{say.wrong}</MessageBarTitle> {say.wrongWhat}</MessageBarBody></MessageBar>
          <List tight>
            {reading.problems.map((problem) => {
              const text = sayJsonProblem(problem, words, format);
              return <li key={text}><Quiet>{text}</Quiet></li>;
            })}
          </List>
        </Section>
      );
  }
}

/** What is in force. */
function Sets({ policy: { steward, site, templates, thresholds: { defaultLoad, low, high, informAbove }, floors, retention, off, teams } }: { policy: Policy }) {
  const { words, format } = useTabReading();
  const say = useLoopSettings().policy;
  const names: { readonly [feature: string]: string } = words.settings.permissions.names;
  const hasFloors = FLOORS.some((floor) => floors[floor] !== NO_POLICY.floors[floor]);
  const lines = [
    templates.length > 0 && say.templates(format.list(templates.map((template) => template.words?.name ?? template.id))),
    off.length > 0 && say.off(format.list(off.map((feature) => names[feature] ?? feature))),
    defaultLoad !== undefined && say.busy(format.personHours(defaultLoad)),
    low !== undefined && high !== undefined && say.strength(score(low, format), score(high, format)),
    informAbove !== undefined && say.inform(format.number(informAbove)),
    retention.quoteWeeks !== NO_POLICY.retention.quoteWeeks && say.weeks(retention.quoteWeeks, format.number(retention.quoteWeeks)),
    site !== undefined && say.site(site),
    steward !== undefined && say.steward(steward),
    teams.length > 0 && say.teams(format.list(teams.map(({ name }) => name))),
    hasFloors && say.floors(format.number(floors.numbers), format.number(floors.texts), format.number(floors.organizers)),
  ].filter((text) => typeof text === 'string');
  return <List tight>{(lines.length > 0 ? lines : [say.nothing]).map((text) => <li key={text}><Quiet>{text}</Quiet></li>)}</List>;
}

const FLOORS = ['numbers', 'texts', 'organizers'] as const;
