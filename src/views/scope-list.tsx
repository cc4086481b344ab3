import { Body1 } from '@fluentui/react-components';
import { useReading } from './reading.tsx';

/** The exact permissions, in the names that Microsoft 365 shows. */
export function ScopeList({ scopes }: { scopes: readonly string[] }) {
  const { words } = useReading();
  return (
    <div>
      <Body1 as="p">{words.need.scopes}</Body1>
      <ul>{scopes.map((scope) => <li key={scope}><code>{scope}</code></li>)}</ul>
    </div>
  );
}
