/** A slug as people read it: WordPress writes those that are not Latin percent-encoded. */
export function decodeSlug(slug: string): string {
  try {
    return decodeURIComponent(slug).normalize('NFC');
  } catch {
    return slug;
  }
}
