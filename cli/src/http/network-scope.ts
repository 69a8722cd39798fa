import {lookup, type LookupAddress} from 'node:dns';
import {BlockList, isIP, type LookupFunction} from 'node:net';

/** From where an address can be reached, the narrowest first: this machine, its link, its network, everywhere. */
export const SCOPES = ['loopback', 'link-local', 'private', 'public'] as const;

export type Scope = (typeof SCOPES)[number];

// IANA IPv4 and IPv6 Special-Purpose Address Registries. What is for documentation leads nowhere, and counts as public.
const RANGES: Readonly<Record<Exclude<Scope, 'public'>, readonly (readonly [net: string, prefix: number])[]>> = {
  loopback: [
    ['127.0.0.0', 8],
    ['0.0.0.0', 8],
    ['::', 127],
  ],
  'link-local': [
    ['169.254.0.0', 16],
    ['fe80::', 10],
  ],
  private: [
    ['10.0.0.0', 8],
    ['172.16.0.0', 12],
    ['192.168.0.0', 16],
    ['100.64.0.0', 10],
    ['192.0.0.0', 24],
    ['198.18.0.0', 15],
    ['224.0.0.0', 3],
    // NAT64 within one network (RFC 8215), where the address that it stands for can be anywhere in it.
    ['64:ff9b:1::', 48],
    // The segments of one network (RFC 9602).
    ['5f00::', 16],
    ['fc00::', 7],
    ['fec0::', 10],
    ['ff00::', 8],
  ],
};

const LISTS = Object.entries(RANGES).map(([scope, ranges]) => {
  const list = new BlockList();
  for (const [net, prefix] of ranges) {
    list.addSubnet(net, prefix, isIP(net) === 6 ? 'ipv6' : 'ipv4');
  }
  return {scope: scope as Scope, list};
});

const numbers = (part: string) => (part === '' ? [] : part.split(':').map((group) => Number.parseInt(group, 16)));

/** The eight groups of an IPv6 address. */
function groupsOf(address: string): number[] {
  // A link-local one may name its interface behind a percent sign, which is none of an address in a URL.
  const [plain = ''] = address.split('%');
  const written = new URL(`http://[${plain}]/`).hostname.slice(1, -1);
  const [head = '', tail] = written.split('::');
  const [before, after] = [numbers(head), numbers(tail ?? '')];
  return tail === undefined
    ? before
    : [...before, ...Array<number>(8 - before.length - after.length).fill(0), ...after];
}

const v4 = (high = 0, low = 0) => [high >> 8, high & 255, low >> 8, low & 255].join('.');

/**
 * The IPv4 address that an IPv6 address stands for: mapped, compatible, translated (NAT64, SIIT) or tunnelled (6to4, Teredo,
 * ISATAP).
 */
function embedded(address: string): string | undefined {
  const [g0, g1, g2, g3, g4 = 0, g5, g6 = 0, g7 = 0] = groupsOf(address);
  const siit = g0 === 0 && g1 === 0 && g2 === 0 && g3 === 0 && g4 === 0xffff && g5 === 0;
  const zeros = g1 === 0 && g2 === 0 && g3 === 0 && g4 === 0;
  if (g0 === 0 && zeros && (g5 === 0xffff || (g5 === 0 && (g6 > 0 || g7 > 1)))) {
    return v4(g6, g7);
  }
  // An ISATAP address may begin with the prefix of any network (RFC 5214, section 6.1).
  const isatap = (g4 & 0xfdff) === 0 && g5 === 0x5efe;
  if (siit || isatap || (g0 === 0x64 && g1 === 0xff9b && g2 === 0)) {
    return v4(g6, g7);
  }
  // Teredo turns the bits around (RFC 4380, section 4).
  if (g0 === 0x2001 && g1 === 0) {
    return v4(g6 ^ 0xffff, g7 ^ 0xffff);
  }
  return g0 === 0x2002 ? v4(g1, g2) : undefined;
}

/** @param address of IPv4 or IPv6, without brackets; anything else is taken for public */
export function scopeOf(address: string | undefined): Scope {
  const version = isIP(address ?? '');
  if (address === undefined || version === 0) {
    return 'public';
  }
  const [plain = ''] = address.split('%');
  const own = LISTS.find(({list}) => list.check(plain, version === 6 ? 'ipv6' : 'ipv4'))?.scope ?? 'public';
  const inner = version === 6 ? embedded(address) : undefined;
  // What stands for another address is on a network itself. The narrower of the two counts.
  return inner !== undefined && mayLeadTo(scopeOf(inner), own) ? scopeOf(inner) : own;
}

/** Whether what came from one address may lead to another: to one that can be reached from as far, or farther. */
export function mayLeadTo(from: Scope, to: Scope): boolean {
  return SCOPES.indexOf(to) >= SCOPES.indexOf(from);
}

/** Something public that leads to what is not. */
export class ScopeError extends Error {
  override readonly name = 'ScopeError';
  readonly code = 'PRIVATE_ADDRESS';
}

function scopeError(host: string, scope: Scope): ScopeError {
  const what = {
    loopback: 'this machine itself',
    'link-local': 'its own link',
    private: 'a private network',
    public: '',
  };
  return new ScopeError(`What can be reached from farther away leads to ${host}, an address of ${what[scope]}.`);
}

/** @throws ScopeError where a host is an IP address of a narrower scope */
export function checkLiteral({hostname}: URL, from: Scope): void {
  const address = hostname.replace(/^\[|\]$/g, '');
  if (isIP(address) !== 0 && !mayLeadTo(from, scopeOf(address))) {
    throw scopeError(hostname, scopeOf(address));
  }
}

/**
 * Looks names up as Node does, and leaves out addresses of a narrower scope: what is connected to is what was looked at.
 *
 * @param from where the name comes from
 */
export function lookupFrom(from: Scope): LookupFunction {
  return (hostname, options, callback) => {
    lookup(hostname, {...options, all: true}, (error, found: LookupAddress[] = []) => {
      const good = found.filter(({address}) => mayLeadTo(from, scopeOf(address)));
      const [first] = good;
      if (error !== null || first === undefined) {
        callback(error ?? scopeError(hostname, scopeOf(found[0]?.address)), '');
      } else if (options.all) {
        callback(null, good);
      } else {
        callback(null, first.address, first.family);
      }
    });
  };
}
