import { Body1, Button, Subtitle1 } from '@fluentui/react-components';
import { Component, type ErrorInfo, type ReactNode } from 'react';
import { Page, Row } from './layout.tsx';

interface BoundaryTexts {
  readonly title: string;
  readonly what: string;
  readonly reload: string;
  readonly detail: string;
  readonly copy: string;
}

interface Props {
  readonly texts: BoundaryTexts;
  readonly reload: () => void;
  readonly copy: (detail: string) => void;
  readonly children: ReactNode;
}

/** One per surface. An exception is a bug: it is shown with a detail that can be copied, and a way to go on. */
export class ErrorBoundary extends Component<Props, { readonly detail?: string }> {
  override state: { readonly detail?: string } = {};

  static getDerivedStateFromError(thrown: unknown): { readonly detail: string } {
    return { detail: thrown instanceof Error ? `${thrown.name}: ${thrown.message}` : String(thrown) };
  }

  override componentDidCatch(thrown: unknown, info: ErrorInfo): void {
    const detail = thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown);
    this.setState({ detail: `${detail}\n${info.componentStack ?? ''}` });
  }

  override render(): ReactNode {
    const { texts, reload, copy, children } = this.props;
    const { detail } = this.state;
    if (detail === undefined) return children;
    return (
      <Page>
        <div role="alert">
          <Subtitle1 as="h1" block>{texts.title}</Subtitle1>
          <Body1 as="p">{texts.what}</Body1>
        </div>
        <Row>
          <Button appearance="primary" onClick={reload}>{texts.reload}</Button>
          <Button onClick={() => copy(detail)}>{texts.copy}</Button>
        </Row>
        <textarea aria-label={texts.detail} readOnly rows={6} value={detail} onFocus={(e) => e.currentTarget.select()} />
      </Page>
    );
  }
}
