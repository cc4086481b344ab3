import { button, element } from './element.ts';

export interface MeetingStage {
  readonly title: string;
  /** Names of those in the meeting. */
  readonly people: readonly string[];
  readonly now: () => Date;
  /** Puts the panel out of sight and back; gives whether it is shown now. */
  readonly togglePanel: () => Promise<boolean>;
}

/** More tiles than this would say nothing more. */
const MOST_TILES = 9;
const CLOCK_MS = 10_000;

/** A drawing of a meeting, so that the panel stands where it stands in life: nobody is heard or seen. */
export function meetingStage({ title, people, now, togglePanel }: MeetingStage): HTMLElement {
  const clock = element('time', {});
  const toggle = button('Hide the panel', 'secondary', () => void turn());
  const turn = async (): Promise<void> => {
    toggle.textContent = (await togglePanel()) ? 'Hide the panel' : 'Show the panel';
  };
  const stage = element(
    'section',
    { class: 'meeting', 'aria-label': 'A drawing of a meeting' },
    element('header', { class: 'meeting-head' }, clock, element('strong', {}, title), toggle),
    element('ul', { class: 'tiles' }, ...people.slice(0, MOST_TILES).map(tile), ...more(people.length - MOST_TILES)),
  );
  const tick = (): void => {
    clock.textContent = now().toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });
  };
  tick();
  const timer = setInterval(() => (stage.isConnected ? tick() : clearInterval(timer)), CLOCK_MS);
  return stage;
}

const tile = (name: string): HTMLElement =>
  element('li', {}, element('span', { class: 'initials', 'aria-hidden': 'true' }, initials(name)), element('span', {}, name));

const more = (count: number): readonly HTMLElement[] => (count > 0 ? [element('li', {}, element('span', {}, `and ${count} more`))] : []);

const initials = (name: string): string => name.split(' ').map(([letter = '']) => letter).slice(0, 2).join('');
