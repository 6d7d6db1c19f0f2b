/** What a reader has chosen, kept on this device alone. Browsers may forbid keeping anything: then nothing is kept. */
export type SettingName = "size" | "width" | "offline";

export function settingOf(name: SettingName): string | null {
  try {
    return localStorage.getItem(`khotin.${name}`);
  } catch {
    return null;
  }
}

/** Keeps a choice; `null` forgets it. */
export function keepSetting(name: SettingName, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(`khotin.${name}`);
    else localStorage.setItem(`khotin.${name}`, value);
  } catch {
    // The choice holds for this page.
  }
}
