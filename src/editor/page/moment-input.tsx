import { useRef, useState } from "preact/hooks";
import { momentAt } from "../../content/dates.ts";
import type { EditorWords } from "../words/words.ts";
import { Calendar, type Day } from "./calendar.tsx";
import { readTyping, type TypedMoment, typedMoment } from "./typed-moment.ts";

interface MomentProps {
  readonly id: string;
  readonly isWrong: boolean;
  readonly describedBy: string;
  /** As it is written in the article; empty where there is none. */
  readonly value: string;
  readonly zone: string;
  readonly nowMs: () => number;
  readonly words: EditorWords;
  /** Called with `"bad"` while what is typed cannot be read. */
  readonly onChange: (value: string | null | "bad") => void;
}

/** A day and a time, typed in the way of Vietnam or chosen from a calendar. */
export function MomentInput({ id, isWrong, describedBy, value, zone, nowMs, words, onChange }: MomentProps) {
  const [typed, setTyped] = useState<TypedMoment>(() => typedMoment(value, zone));
  const [isOpen, setOpen] = useState(false);
  const [day, time, button] = [
    useRef<HTMLInputElement>(null),
    useRef<HTMLInputElement>(null),
    useRef<HTMLButtonElement>(null),
  ];
  const read = readTyping(typed, zone);
  const change = (next: TypedMoment) => {
    setTyped(next);
    const result = readTyping(next, zone);
    onChange(result.kind === "moment" ? result.iso : result.kind === "bad" ? "bad" : null);
  };
  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  const choose = (chosen: Day) => {
    const text = [chosen.day, chosen.month].map((part) => String(part).padStart(2, "0")).join("/");
    day.current!.value = `${text}/${chosen.year}`;
    change({ ...typed, day: day.current!.value });
    close();
  };
  const bad = read.kind === "bad" ? read.part : null;
  return (
    <div class="moment">
      <label class="cell">
        <span class="cell-label">{words.form.day}</span>
        <input
          id={id}
          ref={day}
          class="input input-day"
          type="text"
          autocomplete="off"
          placeholder={words.form.dayForm}
          aria-invalid={isWrong || bad === "day"}
          aria-describedby={`${describedBy} ${id}-bad`}
          defaultValue={typed.day}
          onInput={(event) => change({ ...typed, day: event.currentTarget.value })}
        />
      </label>
      <label class="cell">
        <span class="cell-label">{words.form.time}</span>
        <input
          ref={time}
          class="input input-time"
          type="text"
          autocomplete="off"
          placeholder={words.form.timeForm}
          aria-invalid={bad === "time"}
          aria-describedby={`${id}-bad`}
          defaultValue={typed.time}
          onInput={(event) => change({ ...typed, time: event.currentTarget.value })}
        />
      </label>
      <button ref={button} type="button" class="button" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {words.form.openCalendar}
      </button>
      <p id={`${id}-bad`} class="field-error">
        {bad === "day" ? words.form.badDay : bad === "time" ? words.form.badTime : ""}
      </p>
      {isOpen && <Calendar chosen={dayOf(read, nowMs(), zone)} words={words} onChoose={choose} onClose={close} />}
    </div>
  );
}

/** The day that was typed; today where none can be read. */
function dayOf(read: ReturnType<typeof readTyping>, nowMs: number, zone: string): Day {
  const iso = read.kind === "moment" ? read.iso : momentAt(nowMs, zone).iso;
  const [year, month, day] = iso.slice(0, 10).split("-").map(Number) as [number, number, number];
  return { year, month, day };
}
