import type { MomentView } from "../../src/views/moment-view.ts";

interface MomentProps {
  readonly moment: MomentView;
  readonly long?: boolean | undefined;
}

/** A day as `12/01/2021`, or in the long form, which names the weekday, and the hour where it is known. */
export function Moment({ moment, long }: MomentProps) {
  return (
    <time dateTime={moment.iso}>
      {long ? moment.longDayText : moment.dayText}
      {long && moment.timeText !== undefined && `, ${moment.timeText}`}
    </time>
  );
}
