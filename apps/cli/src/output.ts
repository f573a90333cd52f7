import { once } from 'node:events';

/**
 * Prints everything before the program ends, however large it is, and ends quietly when the reader of a pipe (`| head`) has gone.
 */
export async function print(text: string): Promise<void> {
  // Pieces, so that a slow reader holds us up instead of filling memory.
  for (let at = 0; at < text.length; at += PIECE_CHARACTERS) {
    if (!process.stdout.write(text.slice(at, at + PIECE_CHARACTERS))) await once(process.stdout, 'drain');
  }
}

const PIECE_CHARACTERS = 1 << 18;

export function endQuietlyOnClosedPipe(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE' || error.code === 'EOF') process.exit(process.exitCode ?? 0);
    throw error;
  });
}

export function complain(message: string): void {
  process.stderr.write(`${message}\n`);
}
