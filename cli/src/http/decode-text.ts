/** The encoding that an XML document names in its own first line; ASCII in every encoding that feeds are seen in. */
function declaredEncoding(body: Uint8Array): string | undefined {
  const start = new TextDecoder('latin1').decode(body.subarray(0, 200));
  return /^\s*<\?xml[^>]*\bencoding\s*=\s*["']([\w.:-]+)["']/.exec(start)?.[1];
}

function decoderFor(label: string | undefined): TextDecoder | undefined {
  try {
    return label === undefined ? undefined : new TextDecoder(label);
  } catch {
    // A name that nobody knows.
    return undefined;
  }
}

/**
 * The text of an answer. A byte order mark wins over the header, and that over what the document says of itself (RFC 7303,
 * section 3); JSON, which is UTF-8 whatever a header says, is not asked for its own opinion.
 */
export function decodeText(body: Uint8Array, contentType: string | null): string {
  const [b0, b1, b2] = body;
  if (b0 === 0xef && b1 === 0xbb && b2 === 0xbf) {
    return new TextDecoder().decode(body);
  }
  if (b0 === 0xfe && b1 === 0xff) {
    return new TextDecoder('utf-16be').decode(body);
  }
  if (b0 === 0xff && b1 === 0xfe) {
    return new TextDecoder('utf-16le').decode(body);
  }
  const isXml = /^\s*</.test(new TextDecoder('latin1').decode(body.subarray(0, 100)));
  const charset = /;\s*charset\s*=\s*"?([\w.:-]+)/i.exec(contentType ?? '')?.[1];
  const label = isXml ? (charset ?? declaredEncoding(body)) : undefined;
  return (decoderFor(label) ?? new TextDecoder()).decode(body);
}
