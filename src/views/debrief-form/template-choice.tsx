import { Caption1, Field, Select, makeStyles } from '@fluentui/react-components';
import { useId } from 'react';
import type { Template } from '#domain/reflection.ts';
import { useReading } from '../reading.tsx';
import { templateWords } from './template-words.ts';

const useStyles = makeStyles({ field: { maxWidth: '320px' } });

interface Props {
  readonly chosen: Template;
  /** All there are; the chosen one may be missing where its file is gone. */
  readonly templates: readonly Template[];
  readonly choose: (template: Template) => void;
}

/** Which questions are asked. Nothing that was typed is lost by choosing others. */
export function TemplateChoice({ chosen, templates, choose }: Props) {
  const { words } = useReading();
  const styles = useStyles();
  const about = useId();
  const offered = templates.some(({ id }) => id === chosen.id) ? templates : [chosen, ...templates];
  const pick = (id: string): void => {
    const template = offered.find((one) => one.id === id);
    if (template && template.id !== chosen.id) choose(template);
  };
  const { what } = templateWords(chosen, words);
  return (
    <div>
      <Field label={words.templates.choose} className={styles.field}>
        <Select value={chosen.id} aria-describedby={about} onChange={(_, { value }) => pick(value)}>
          {offered.map((template) => <option key={template.id} value={template.id}>{templateWords(template, words).name}</option>)}
        </Select>
      </Field>
      <Caption1 id={about}><bdi>{what ?? ''}</bdi></Caption1>
    </div>
  );
}
