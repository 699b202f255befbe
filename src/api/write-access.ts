import { createHash, timingSafeEqual } from 'node:crypto';

import { type Context } from './context';
import { ApiError } from './errors';

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}

/** Throws WRITES_DISABLED or UNAUTHENTICATED unless the request carries the token that writes want. */
export function requireWriteAccess({ writeToken, authorization }: Context): void {
  if (writeToken === undefined || writeToken === '') {
    throw new ApiError(
      'WRITES_DISABLED',
      'This server takes no writes. To allow them, its operator sets WRITE_TOKEN to a secret and starts it again.',
    );
  }
  const given = /^Bearer +(\S+)$/i.exec(authorization ?? '')?.[1];
  // Digests have one length, so the time that the comparison takes tells nothing of the token.
  if (given === undefined || !timingSafeEqual(digest(given), digest(writeToken))) {
    throw new ApiError(
      'UNAUTHENTICATED',
      given === undefined
        ? 'Writes want the header "Authorization: Bearer <token>" with the value of the server’s WRITE_TOKEN.'
        : 'The bearer token is not the server’s WRITE_TOKEN.',
    );
  }
}
