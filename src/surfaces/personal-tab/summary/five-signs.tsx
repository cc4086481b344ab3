import { Body1, makeStyles, tokens } from '@fluentui/react-components';
import type { Sign } from '#analysis/rhythm/signs.ts';
import type { BuiltInTemplateId } from '#domain/reflection.ts';
import type { ShownSummary } from '#flows/show-summary.ts';
import { BUILT_IN_TEMPLATES } from '#templates/built-in-templates.ts';
import { List, Panel, Row, Section, SmallTitle, Stack } from '#ui/layout.tsx';
import { Tag } from '#ui/tag.tsx';
import { Unfold } from '#ui/unfold.tsx';
import { TemplateEvidence } from '#views/template-evidence.tsx';
import type { EvidenceSayer } from './say-evidence.ts';
import type { Sayer } from './say-number.ts';
import { useSummaryReading } from './summary-reading.tsx';
import { WeeklyLine } from './trend-charts.tsx';
import { UnfoldDrawing } from './unfold-drawing.tsx';

/** The template that goes at the habit behind a sign. */
const TRY: { readonly [sign in Sign['id']]: BuiltInTemplateId } = {
  stalling: 'decision-debrief',
  busy: 'close-check',
  firefighting: 'premortem',
  drifting: 'after-action-review',
  fatigue: 'start-stop-continue',
};

const LOOK = { seen: 'attention', 'not-seen': 'good', 'not-enough': 'quiet' } as const;

const useStyles = makeStyles({ list: { marginBlock: tokens.spacingVerticalS, paddingInlineStart: tokens.spacingHorizontalXL } });

interface Props {
  readonly signs: readonly Sign[];
  readonly shown: ShownSummary;
  readonly sayer: Sayer;
  readonly evidence: EvidenceSayer;
}

/** Evidence, always in the same order: which is seen must not decide where it stands. */
export function FiveSigns({ signs, ...props }: Props) {
  const { words } = useSummaryReading();
  const say = words.summary.signs;
  return (
    <Section title={say.title} lead={say.lead}>
      <List>{signs.map((sign) => <li key={sign.id}><OneSign sign={sign} {...props} /></li>)}</List>
    </Section>
  );
}

function OneSign({ sign, shown, sayer, evidence }: Omit<Props, 'signs'> & { sign: Sign }) {
  const { words } = useSummaryReading();
  const styles = useStyles();
  const say = words.summary.signs;
  const template = BUILT_IN_TEMPLATES.find(({ id }) => id === TRY[sign.id]);
  return (
    <Panel label={say.name[sign.id]}>
      <Row><SmallTitle>{say.name[sign.id]}</SmallTitle><Tag look={LOOK[sign.is]}>{say.state[sign.is]}</Tag></Row>
      {sign.evidence.map((one) => {
        const metric = shown.metrics.get(one.metric);
        return (
          <Stack key={one.metric}>
            <Body1>{`${evidence.numbers(one)} ${evidence.trend(one)}`}</Body1>
            {metric ? <UnfoldDrawing line={say.weekly(sayer.name(one.metric))} draw={() => <WeeklyLine metric={metric} shown={shown} sayer={sayer} />} /> : null}
          </Stack>
        );
      })}
      <Unfold line={<Body1>{say.change}</Body1>}>
        <ul className={styles.list}>{sign.wouldChange.map((change, at) => <li key={at}><Body1>{evidence.change(change)}</Body1></li>)}</ul>
      </Unfold>
      {template ? (
        <Unfold open={sign.is === 'seen'} line={<Body1>{say.tryTitle}</Body1>}>
          <Stack>
            <Body1>{say.try[sign.id]}</Body1>
            <Body1>{say.template(words.templates.name[TRY[sign.id]])}</Body1>
            <TemplateEvidence template={template} />
          </Stack>
        </Unfold>
      ) : null}
    </Panel>
  );
}
