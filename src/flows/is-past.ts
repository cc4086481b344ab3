import type { Instant } from '#base/time.ts';
import type { AppointmentFacts } from '#ports/appointment.ts';

/** Whether guests would be mailed about a meeting that is over. Times that stand the wrong way round in an open form are nobody’s past, unless both are; a whole series goes on. */
export const isPast = ({ isWholeSeries, start, end }: Pick<AppointmentFacts, 'isWholeSeries' | 'start' | 'end'>, now: Instant): boolean =>
  !isWholeSeries && start <= now && end <= now;
