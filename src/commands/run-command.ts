import { parseArgs } from "node:util";
import { type Arguments, type Command, ExitCode, StoppedError, UsageError } from "./command.ts";
import { helpText, usageText } from "./help-text.ts";

/** Runs a verb with its arguments, or prints its help. Prints wrong use and failures, which give their exit codes. */
export async function runCommand(command: Command, written: readonly string[]): Promise<ExitCode> {
  if (written.includes("--help") || written.includes("-h")) {
    console.log(helpText(command));
    return ExitCode.Done;
  }
  try {
    return await command.run(readArguments(command, written));
  } catch (error) {
    if (error instanceof UsageError) {
      console.error(usageText(error.message, command));
      return ExitCode.Usage;
    }
    if (error instanceof StoppedError) {
      console.error(`\n${error.message}`);
      return ExitCode.Stopped;
    }
    console.error(failureText(error));
    return ExitCode.Failed;
  }
}

/** @throws UsageError where the verb has no such flag, or a flag lacks its value */
function readArguments(command: Command, written: readonly string[]): Arguments {
  const options = Object.fromEntries(
    Object.entries(command.flags).map(([name, flag]) => [
      name,
      { type: flag.value === null ? ("boolean" as const) : ("string" as const) },
    ]),
  );
  try {
    const { values, positionals } = parseArgs({
      args: [...written],
      options,
      allowPositionals: command.takesPositionals,
      strict: true,
    });
    return {
      text: (flag) => (typeof values[flag] === "string" ? values[flag] : null),
      isSet: (flag) => values[flag] === true,
      positionals,
    };
  } catch (error) {
    throw new UsageError(argumentFaultText(error));
  }
}

/** The message for arguments that Node could not read, from the error it threw. */
function argumentFaultText(error: unknown): string {
  const { code, message = String(error) } = error as NodeJS.ErrnoException;
  const [named = ""] = /'[^']*'/.exec(message) ?? [];
  const flag = `"${named.slice(1, -1).split(" ", 1)[0] ?? ""}"`;
  switch (code) {
    case "ERR_PARSE_ARGS_UNKNOWN_OPTION":
      return `Không có tùy chọn ${flag}.`;
    case "ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL":
      return `Lệnh này không nhận ${flag}.`;
    case "ERR_PARSE_ARGS_INVALID_OPTION_VALUE":
      return /does not take an argument/.test(message)
        ? `Tùy chọn ${flag} không kèm giá trị.`
        : `Tùy chọn ${flag} thiếu giá trị.`;
    default:
      return message;
  }
}

/** The message for each error of the system that an editor can do something about, by its code. */
const SYSTEM_FAULT_TEXTS: Readonly<Record<string, string>> = {
  ENOSPC: "Ổ đĩa đã đầy. Trang đã đăng trước đây vẫn giữ nguyên; hãy giải phóng chỗ trống rồi chạy lại.",
  EACCES: "Không có quyền đọc hoặc ghi tệp này. Trang đã đăng trước đây vẫn giữ nguyên.",
  EPERM: "Không có quyền đọc hoặc ghi tệp này. Trang đã đăng trước đây vẫn giữ nguyên.",
  EROFS: "Thư mục này chỉ đọc được, không ghi được. Trang đã đăng trước đây vẫn giữ nguyên.",
};

/**
 * The error of the system that made a failure; `null` where none did. Libraries wrap it in errors of their own, and from a
 * worker it comes as text.
 */
function systemFault(error: unknown): { readonly code: string; readonly message: string } | null {
  for (let each = error as WrappedError | undefined; each instanceof Error; each = each.cause ?? each.originalError) {
    const code = each.code ?? /\b(?:ENOSPC|EACCES|EPERM|EROFS)(?=: )/.exec(each.message)?.[0];
    if (code !== undefined && Object.hasOwn(SYSTEM_FAULT_TEXTS, code)) return { code, message: each.message };
  }
  return null;
}

type WrappedError = Error & {
  readonly code?: string;
  readonly cause?: WrappedError;
  readonly originalError?: WrappedError;
};

/** The message for a failure: what the system refused, else the stack of an error of the program. */
function failureText(error: unknown): string {
  const cause = systemFault(error);
  const known = cause === null ? undefined : SYSTEM_FAULT_TEXTS[cause.code];
  const detail =
    error instanceof Error ? (known === undefined ? (error.stack ?? error.message) : cause!.message) : String(error);
  return known === undefined ? `Chương trình gặp sự cố ngoài dự kiến:\n${detail}` : `${known}\n(${detail})`;
}
