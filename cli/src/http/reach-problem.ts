/** What an error of Node's says about a server that could not be asked, and what to do. */
export interface ReachProblem {
  message: string;
  remedy: string;
}

function codeOf(error: unknown): string {
  const {code, cause, errors} = error as {code?: unknown; cause?: unknown; errors?: unknown};
  if (typeof code === 'string') {
    return code;
  }
  // Node tries every address of a host, and keeps the failures side by side.
  const inner = cause ?? (Array.isArray(errors) ? errors[0] : undefined);
  return typeof inner === 'object' && inner !== null ? codeOf(inner) : '';
}

/** Explains why a server could not be asked. */
export function reachProblem(error: unknown, host: string): ReachProblem {
  const code = codeOf(error);
  const message = error instanceof Error ? error.message : String(error);
  switch (code) {
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return {
        message: `No server is known under the name ${host} (${code}).`,
        remedy: 'Check the spelling of the address, and the DNS entry of the name.',
      };
    case 'ECONNREFUSED':
      return {
        message: `${host} is there, but nothing answers at that port (${code}).`,
        remedy: 'Start the web server, or correct the port in the address.',
      };
    case 'ECONNRESET':
    case 'EPIPE':
    case 'ERR_STREAM_PREMATURE_CLOSE':
      return {
        message: `${host} broke the connection off before its answer was complete (${code}).`,
        remedy: 'Look into the log of the server, and of the proxy or firewall in front of it.',
      };
    case 'ETIMEDOUT':
    case 'EHOSTUNREACH':
    case 'ENETUNREACH':
      return {
        message: `${host} cannot be reached (${code}).`,
        remedy: 'Is the server up, and does the firewall let this machine through?',
      };
    case 'CERT_HAS_EXPIRED':
      return {message: `The certificate of ${host} has expired.`, remedy: 'Renew the certificate of the server.'};
    case 'UNABLE_TO_VERIFY_LEAF_SIGNATURE':
    case 'UNABLE_TO_GET_ISSUER_CERT_LOCALLY':
      return {
        message: `The certificate of ${host} cannot be traced to an authority (${code}).`,
        remedy:
          'Send the intermediate certificate too (“full chain”). Some browsers find it by themselves, others do not.',
      };
    case 'DEPTH_ZERO_SELF_SIGNED_CERT':
    case 'SELF_SIGNED_CERT_IN_CHAIN':
      return {
        message: `The certificate of ${host} is self-signed (${code}).`,
        remedy: 'No visitor’s browser accepts it. Use one of a public authority.',
      };
    case 'ERR_TLS_CERT_ALTNAME_INVALID':
      return {
        message: `The certificate is not for ${host}: ${message}`,
        remedy: 'Use a certificate that names this host, or an address with the name that is in it.',
      };
    case 'PRIVATE_ADDRESS':
      return {
        message,
        remedy: 'It was not asked. If you mean that address, name it itself, or say --allow-private.',
      };
    case 'BAD_ENCODING':
      return {
        message: `The answer of ${host} cannot be read: ${message}`,
        remedy: 'Browsers cannot read it either. Let the server send it as gzip or br, or as it is.',
      };
    case 'NO_ANSWER':
      return {
        message: `${host} gave no answer: ${message}`,
        remedy: 'Look into the log of the server, and of the proxy in front of it.',
      };
    case 'TIME_LIMIT':
      return {message, remedy: 'The source is slow. Let a cache answer there, or allow it more time with --timeout.'};
    case 'BAD_REDIRECT':
      return {message, remedy: 'Mend the redirect on the server, or name the final address.'};
    case 'Z_DATA_ERROR':
    case 'Z_BUF_ERROR':
      return {
        message: `The answer of ${host} is not compressed as it says it is (${code}).`,
        remedy: 'Something compresses twice, or cuts off: look at the server and the proxy in front of it.',
      };
    default:
      return {
        message: `${host} could not be asked: ${message}${code && !message.includes(code) ? ` (${code})` : ''}.`,
        remedy: 'Look into the log of the server, and of the proxy or firewall in front of it.',
      };
  }
}
