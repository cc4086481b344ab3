import { Button, type ButtonProps } from '@fluentui/react-components';
import type { MouseEvent, ReactElement, ReactNode } from 'react';
import { hashOf, type Route } from './route.ts';
import { useTab } from './tab.ts';

interface Props {
  readonly to: Route;
  readonly appearance?: NonNullable<ButtonProps['appearance']>;
  readonly icon?: ReactElement;
  readonly className?: string;
  readonly 'aria-label'?: string;
  readonly title?: string;
  readonly children?: ReactNode;
}

/** A link to a page of this tab that looks like a button. A click with a modifier key is the browser's, as with any link. */
export function LinkButton({ to, children, ...button }: Props) {
  const { navigation } = useTab();
  const go = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    navigation.go(to);
  };
  return <Button as="a" href={hashOf(to)} onClick={go} {...button}>{children}</Button>;
}
