import { Body1, Caption1 } from '@fluentui/react-components';
import type { PayOff } from '#analysis/rhythm/pay-off.ts';
import type { ShownSummary } from '#flows/show-summary.ts';
import { List, Panel, Section, SmallTitle, Stack } from '#ui/layout.tsx';
import { Unfold } from '#ui/unfold.tsx';
import type { EvidenceSayer } from './say-evidence.ts';
import type { Sayer } from './say-number.ts';
import { useSummaryReading } from './summary-reading.tsx';

interface Props {
  readonly payOffs: readonly PayOff[];
  readonly shown: ShownSummary;
  readonly sayer: Sayer;
  readonly evidence: EvidenceSayer;
}

/** What it brings, each with the formula that anybody can work it out by. */
export function PayOffs({ payOffs, shown, sayer, evidence }: Props) {
  const { words } = useSummaryReading();
  const say = words.summary.payOff;
  return (
    <Section title={say.title} lead={say.lead}>
      <List>
        {payOffs.map(({ id, better, evidence: each, variance }) => (
          <li key={id}>
            <Panel label={say.name[id]}>
              <SmallTitle>{say.name[id]}</SmallTitle>
              {each.map((one) => <Body1 key={one.metric}>{`${evidence.numbers(one)} ${evidence.trend(one)}`}</Body1>)}
              {variance ? <Body1>{[say.variance(sayer.short('count', variance.now), sayer.short('count', variance.before)), sayer.rests(variance.now), ...(variance.byChance === undefined ? [] : [say.byChance(sayer.number(variance.byChance))])].join(' ')}</Body1> : null}
              <Caption1>{say.better[better ?? 'none']}</Caption1>
              <Unfold quiet line={<Caption1>{words.summary.tiles.how}</Caption1>}>
                <Stack>
                  {variance ? <Caption1>{say.formula}</Caption1> : null}
                  {each.map(({ metric }) => {
                    return shown.metrics.has(metric) ? <Caption1 key={metric}>{words.shell.colon(sayer.name(metric), words.summary.tiles.formula[metric])}</Caption1> : null;
                  })}
                </Stack>
              </Unfold>
            </Panel>
          </li>
        ))}
      </List>
    </Section>
  );
}
