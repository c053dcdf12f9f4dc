/** A fault that ended a command, as a short French answer and an exit code; never a stack trace. */
import { inspect } from 'node:util';
import { EXIT } from './exit-codes.ts';

/** Errors of the machine whose message is already a French answer. */
const ANSWERED: Readonly<Record<string, number>> = {
  EditionChoiceError: EXIT.usage,
  UnknownTargetError: EXIT.usage,
  VariantChoiceError: EXIT.usage,
  SourceDateError: EXIT.usage,
  NewFileError: EXIT.usage,
  AuditFileError: EXIT.usage,
  ArchiveFileError: EXIT.usage,
  ArchiveTargetError: EXIT.usage,
  AddressError: EXIT.machine,
  PublishError: EXIT.machine,
  TemporaryFolderError: EXIT.machine,
  ArchiveWriteError: EXIT.machine,
  BrowserNotFoundError: EXIT.machine,
  BrowserLaunchError: EXIT.machine,
  BrowserLostError: EXIT.machine,
  BrowserTimeoutError: EXIT.machine,
};

export interface Failure {
  readonly message: string;
  readonly code: number;
}

export function failure(problem: unknown, signal: AbortSignal): Failure {
  if (signal.aborted) {
    return { message: (signal.reason as Error).message, code: EXIT.interrupted };
  }
  const error = problem instanceof Error ? problem : new Error(String(problem));
  // GUIDE_DEBUG is for developers: an editor can do nothing with a stack.
  const detail = process.env.GUIDE_DEBUG ? `\n${inspect(error)}` : '';
  const code = ANSWERED[error.name];
  if (code !== undefined) return { message: `${error.message}${detail}`, code };
  return {
    message: `Défaut du programme : ${error.message}\nSignalez-le aux développeurs du guide, avec la commande et ce message.${detail}`,
    code: EXIT.fault,
  };
}
