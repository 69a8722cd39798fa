<?php
/**
 * Which addresses the server may ask.
 *
 * @package Newsstand
 */

namespace Newsstand;

use WP_Error;

defined( 'ABSPATH' ) || exit;

/**
 * Addresses on the public internet only: what an editor writes must not make the server ask what only the server reaches.
 *
 * Core's own check (`wp_http_validate_url`) knows no link-local, carrier or IPv6 addresses, and the host may have
 * another address by the time it is asked. So each hop is checked here, and pinned to the address that was checked.
 */
final class Address {
	/**
	 * What `CURLOPT_RESOLVE` has to be told for an address, or why it may not be asked.
	 *
	 * A site that needs an address of its own network lets it through with core's filter `http_request_host_is_external`.
	 *
	 * @param string $url Absolute.
	 * @return string|WP_Error `host:port:address`, empty where nothing has to be pinned.
	 */
	public static function pin( string $url ) {
		$parts  = wp_parse_url( $url );
		$scheme = strtolower( $parts['scheme'] ?? '' );
		$host   = self::ascii( strtolower( $parts['host'] ?? '' ) );
		if ( ! in_array( $scheme, array( 'http', 'https' ), true ) || $host === '' ) {
			return new WP_Error( 'newsstand_address', __( 'This is not a web address. It begins with https://.', 'newsstand' ) );
		}
		if ( isset( $parts['user'] ) || isset( $parts['pass'] ) ) {
			return new WP_Error( 'newsstand_address', __( 'The address must not contain a user name or a password.', 'newsstand' ) );
		}
		// phpcs:ignore WordPress.NamingConventions.PrefixAllGlobals -- Core's own filter.
		if ( apply_filters( 'http_request_host_is_external', false, $host, $url ) ) {
			return '';
		}
		$port = $parts['port'] ?? ( $scheme === 'https' ? 443 : 80 );
		$home = wp_parse_url( home_url() );
		if ( $host === strtolower( $home['host'] ?? '' ) && $port === ( $home['port'] ?? ( $home['scheme'] === 'https' ? 443 : 80 ) ) ) {
			return '';
		}
		if ( ! in_array( $port, array( 80, 443, 8080 ), true ) ) {
			return new WP_Error( 'newsstand_address', __( 'Only the ports 80, 443 and 8080 are allowed.', 'newsstand' ) );
		}
		$addresses = self::addresses( $host );
		if ( $addresses === array() ) {
			return new WP_Error( 'newsstand_unreachable', __( 'No server has this name. Check the address for typing errors.', 'newsstand' ) );
		}
		foreach ( $addresses as $address ) {
			if ( ! self::is_public( $address ) ) {
				return new WP_Error( 'newsstand_private', __( 'This address is on a private network, so the plugin does not contact it.', 'newsstand' ) );
			}
		}
		return "$host:$port:" . $addresses[0];
	}

	/**
	 * Whether an IP address is one of the public internet.
	 *
	 * @param string $address IPv4 or IPv6, without brackets.
	 */
	public static function is_public( string $address ): bool {
		$packed = inet_pton( $address );
		if ( $packed === false ) {
			return false;
		}
		// IPv4 within IPv6: mapped, translated (NAT64) and 6to4.
		foreach ( array( '00000000000000000000ffff' => 12, '0064ff9b0000000000000000' => 12, '2002' => 2 ) as $prefix => $offset ) {
			if ( strlen( $packed ) === 16 && strpos( bin2hex( $packed ), (string) $prefix ) === 0 ) {
				return self::is_public( inet_ntop( substr( $packed, $offset, 4 ) ) );
			}
		}
		// Carrier networks (RFC 6598), benchmarks (RFC 2544), multicast, and what PHP does not count as private before 8.3.
		foreach ( array( '100.64.0.0/10', '198.18.0.0/15', '192.0.0.0/24', '192.0.2.0/24', '198.51.100.0/24', '203.0.113.0/24', '224.0.0.0/3', '169.254.0.0/16', '0.0.0.0/8', 'ff00::/8', 'fc00::/7', 'fe80::/10', 'fec0::/10', '2001:db8::/32', '::/96' ) as $range ) {
			if ( self::is_in( $packed, $range ) ) {
				return false;
			}
		}
		return filter_var( $address, FILTER_VALIDATE_IP, FILTER_FLAG_NO_PRIV_RANGE | FILTER_FLAG_NO_RES_RANGE ) !== false;
	}

	/**
	 * Whether an address is in a range.
	 *
	 * @param string $packed As `inet_pton` makes it.
	 * @param string $range  In CIDR notation.
	 */
	private static function is_in( string $packed, string $range ): bool {
		list( $start, $bits ) = explode( '/', $range );
		$first                = inet_pton( $start );
		if ( strlen( $first ) !== strlen( $packed ) ) {
			return false;
		}
		$bytes = intdiv( (int) $bits, 8 );
		$mask  = ( 0xff << ( 8 - (int) $bits % 8 ) ) & 0xff;
		return substr( $first, 0, $bytes ) === substr( $packed, 0, $bytes )
			&& ( $mask === 0 || ( ord( $first[ $bytes ] ) & $mask ) === ( ord( $packed[ $bytes ] ) & $mask ) );
	}

	/**
	 * The IP addresses of a host, IPv4 first.
	 *
	 * @param string $host A name, or an address itself.
	 * @return string[]
	 */
	private static function addresses( string $host ): array {
		$literal = trim( $host, '[]' );
		if ( filter_var( $literal, FILTER_VALIDATE_IP ) ) {
			return array( $literal );
		}
		$addresses = gethostbynamel( $host );
		$addresses = $addresses === false ? array() : $addresses;
		// A name without dots is never a public one, and would be tried with the server's own domain.
		$records = strpos( $host, '.' ) === false ? false : @dns_get_record( $host, DNS_AAAA ); // phpcs:ignore WordPress.PHP.NoSilencedErrors -- It warns where no name server answers.
		foreach ( is_array( $records ) ? $records : array() as $record ) {
			$addresses[] = $record['ipv6'] ?? '';
		}
		return array_values( array_filter( $addresses ) );
	}

	/**
	 * A host name as it is looked up: `bücher.example` is `xn--bcher-kva.example`.
	 *
	 * @param string $host As it is written.
	 */
	private static function ascii( string $host ): string {
		if ( preg_match( '/^[\x21-\x7e]*$/', $host ) ) {
			return $host;
		}
		try {
			return class_exists( '\WpOrg\Requests\IdnaEncoder' ) ? \WpOrg\Requests\IdnaEncoder::encode( $host ) : \Requests_IDNAEncoder::encode( $host );
		} catch ( \Exception $error ) {
			return '';
		}
	}
}
