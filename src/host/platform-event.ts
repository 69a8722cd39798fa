/**
 * The platform's `Event`. Old libraries put one of their own in its place, which throws when it is made as the platform's
 * (MooTools 1.x wraps events in it); what derives from the platform's still knows it.
 */
export const PlatformEvent = Object.getPrototypeOf(CustomEvent) as typeof Event;
