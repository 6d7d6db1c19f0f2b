/** A setting that a reader chose. It is kept on this device alone, and not at all where the browser forbids it. */
export type SettingName = "size" | "width" | "offline";

/** The value kept for a setting; `null` where there is none. */
export function settingOf(name: SettingName): string | null {
  try {
    return localStorage.getItem(`khotin.${name}`);
  } catch {
    return null;
  }
}

/** Keeps the value of a setting; `null` removes it. */
export function keepSetting(name: SettingName, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(`khotin.${name}`);
    else localStorage.setItem(`khotin.${name}`, value);
  } catch {
    // Where nothing can be kept, the choice holds for this page alone.
  }
}
