<?php
/**
 * Requests to the sources.
 *
 * @package Newsstand
 */

namespace Newsstand;

use WP_Error;

defined( 'ABSPATH' ) || exit;

/**
 * One answer of a source, within limits of time, size and hops.
 */
final class Fetcher {
	const MAX_BYTES     = 5000000;
	const MAX_REDIRECTS = 3;

	/** What is asked for, in the order of preference. */
	const ACCEPT = 'application/feed+json, application/json, application/atom+xml, application/rss+xml, application/xml;q=0.9, text/html;q=0.5, */*;q=0.1';

	/**
	 * Begins to listen.
	 */
	public static function hook(): void {
		add_action( 'http_api_curl', array( self::class, 'set_up_curl' ), 10, 2 );
	}

	/**
	 * Pins a request of ours to the address that was checked, and to the web.
	 *
	 * @param resource|\CurlHandle $handle The handle.
	 * @param array                $args   Arguments of the request.
	 */
	public static function set_up_curl( $handle, array $args ): void {
		if ( ! isset( $args['newsstand_pin'] ) ) {
			return;
		}
		// phpcs:disable WordPress.WP.AlternativeFunctions -- The handle is that of core's own request.
		curl_setopt( $handle, CURLOPT_PROTOCOLS, CURLPROTO_HTTP | CURLPROTO_HTTPS );
		if ( $args['newsstand_pin'] !== '' ) {
			curl_setopt( $handle, CURLOPT_RESOLVE, array( $args['newsstand_pin'] ) );
		}
		// phpcs:enable
	}

	/**
	 * Asks an address.
	 *
	 * @param string   $url      Absolute.
	 * @param float    $seconds  Longest time for all of it.
	 * @param string[] $validate Headers of a conditional request, such as `If-None-Match`.
	 * @return array{status: int, body: string, url: string, etag: string, modified: string}|WP_Error With `retry_after` (seconds) in the data of an error where the source says it.
	 */
	public static function get( string $url, float $seconds, array $validate = array() ) {
		$own = self::own( $url );
		if ( $own !== null ) {
			return $own;
		}
		$until = microtime( true ) + $seconds;
		for ( $hop = 0; $hop <= self::MAX_REDIRECTS; $hop++ ) {
			$pin = Address::pin( $url );
			if ( is_wp_error( $pin ) ) {
				return $pin;
			}
			$left = $until - microtime( true );
			if ( $left < 0.1 ) {
				return self::slow();
			}
			$answer = wp_safe_remote_get(
				$url,
				array(
					'timeout'             => $left,
					'redirection'         => 0,
					'limit_response_size' => self::MAX_BYTES + 1,
					'user-agent'          => 'Newsstand/' . Assets::version() . ' (WordPress; +' . home_url( '/' ) . ')',
					'headers'             => array( 'Accept' => self::ACCEPT ) + $validate,
					'newsstand_pin'       => $pin,
				)
			);
			if ( is_wp_error( $answer ) ) {
				return preg_match( '/timed? ?out|timeout/i', $answer->get_error_message() ) ? self::slow() : new WP_Error( 'newsstand_network', __( 'The source could not be reached.', 'newsstand' ), array( 'cause' => $answer->get_error_message() ) );
			}
			$status = (int) wp_remote_retrieve_response_code( $answer );
			$target = self::header( $answer, 'location' );
			if ( ! in_array( $status, array( 301, 302, 303, 307, 308 ), true ) || $target === '' ) {
				return self::read( $answer, $status, $url );
			}
			$url = \WP_Http::make_absolute_url( $target, $url );
		}
		return new WP_Error( 'newsstand_redirects', __( 'The source redirects too often.', 'newsstand' ) );
	}

	/**
	 * An answer that is no redirect.
	 *
	 * @param array  $answer Of core's HTTP functions.
	 * @param int    $status HTTP status.
	 * @param string $url    Where it came from.
	 * @return array|WP_Error
	 */
	private static function read( array $answer, int $status, string $url ) {
		$body = wp_remote_retrieve_body( $answer );
		if ( $status !== 304 && ( $status < 200 || $status > 299 ) ) {
			$after = self::header( $answer, 'retry-after' );
			$wait  = is_numeric( $after ) ? (int) $after : (int) strtotime( $after ) - time();
			/* translators: %d: an HTTP status such as 404. */
			return new WP_Error( 'newsstand_http', sprintf( __( 'The source answered with status %d.', 'newsstand' ), $status ), array( 'status' => $status, 'retry_after' => max( 0, $wait ) ) ); // phpcs:ignore WordPress.Arrays
		}
		if ( strlen( $body ) > self::MAX_BYTES ) {
			return new WP_Error( 'newsstand_size', __( 'The answer is larger than 5 MB. Ask the source for fewer items.', 'newsstand' ) );
		}
		return array(
			'status'   => $status,
			'body'     => $body,
			'url'      => $url,
			'etag'     => self::header( $answer, 'etag' ),
			'modified' => self::header( $answer, 'last-modified' ),
		);
	}

	/**
	 * The answer of this very site's REST API, without a request to itself; null for any other address.
	 *
	 * @param string $url Absolute.
	 * @return array|WP_Error|null
	 */
	private static function own( string $url ) {
		$request = strpos( set_url_scheme( $url, 'http' ), set_url_scheme( rest_url(), 'http' ) ) === 0 ? \WP_REST_Request::from_url( $url ) : false;
		if ( ! $request || strpos( $request->get_route(), '/newsstand/' ) === 0 ) {
			return null;
		}
		// What anybody may see, whoever the page is made for.
		$user = get_current_user_id();
		wp_set_current_user( 0 );
		$response = rest_do_request( $request );
		$data     = rest_get_server()->response_to_data( $response, $request->has_param( '_embed' ) );
		wp_set_current_user( $user );
		if ( $response->is_error() ) {
			/* translators: %d: an HTTP status such as 404. */
			return new WP_Error( 'newsstand_http', sprintf( __( 'The source answered with status %d.', 'newsstand' ), $response->get_status() ) );
		}
		return array(
			'status'   => 200,
			'body'     => (string) wp_json_encode( $data ),
			'url'      => $url,
			'etag'     => '',
			'modified' => '',
		);
	}

	/**
	 * A header as one text: a source may send it twice.
	 *
	 * @param array  $answer Of core's HTTP functions.
	 * @param string $name   Of the header.
	 */
	private static function header( array $answer, string $name ): string {
		$value = wp_remote_retrieve_header( $answer, $name );
		return is_array( $value ) ? (string) end( $value ) : (string) $value;
	}

	/**
	 * The error of a source that takes too long.
	 */
	private static function slow(): WP_Error {
		return new WP_Error( 'newsstand_timeout', __( 'The source took too long to answer.', 'newsstand' ) );
	}
}
