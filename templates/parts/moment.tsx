import type { MomentView } from "../../src/views/moment.ts";

interface MomentProps {
  readonly moment: MomentView;
  readonly long?: boolean | undefined;
}

/** A day, with its hour where that is known and the form is the long one. */
export function Moment({ moment, long }: MomentProps) {
  return (
    <time dateTime={moment.iso}>
      {long ? moment.longDayText : moment.dayText}
      {long && moment.timeText !== undefined && `, ${moment.timeText}`}
    </time>
  );
}
