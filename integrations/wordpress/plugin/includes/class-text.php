<?php
/**
 * Text of a source as plain Unicode.
 *
 * @package Newsstand
 */

namespace Newsstand;

defined( 'ABSPATH' ) || exit;

/**
 * What a source sends is text to us, never markup.
 */
final class Text {
	const MAX_TITLE   = 300;
	const MAX_EXCERPT = 600;

	/**
	 * The text of HTML: without tags, scripts and styles, with character references resolved.
	 *
	 * @param mixed $html   Anything; what is no text or number reads as empty.
	 * @param int   $length Longest result, in characters.
	 */
	public static function from_html( $html, int $length = self::MAX_TITLE ): string {
		if ( ! is_scalar( $html ) ) {
			return '';
		}
		// Before the tags go, so that two paragraphs do not run into one word.
		$spaced = preg_replace( '~<(?:br|/?(?:p|div|li|ul|ol|h[1-6]|tr|td|th|blockquote|figure|figcaption))\b~i', ' $0', (string) $html );
		return self::from_text( wp_strip_all_tags( $spaced ?? '' ), $length );
	}

	/**
	 * Plain text in one line. Character references are resolved once, since sites write them into plain text, too.
	 *
	 * @param mixed $text   Anything; what is no text or number reads as empty.
	 * @param int   $length Longest result, in characters.
	 */
	public static function from_text( $text, int $length = self::MAX_TITLE ): string {
		if ( ! is_scalar( $text ) ) {
			return '';
		}
		$decoded = html_entity_decode( wp_check_invalid_utf8( (string) $text, true ), ENT_QUOTES | ENT_HTML5, 'UTF-8' );
		// Control characters, and those that turn the direction of what follows.
		$clean = preg_replace( '/[\x{0}-\x{8}\x{e}-\x{1f}\x{7f}\x{202a}-\x{202e}\x{2066}-\x{2069}\x{feff}]/u', '', $decoded );
		return self::shorten( trim( preg_replace( '/\s+/u', ' ', $clean ?? '' ) ?? '' ), $length );
	}

	/**
	 * The first words of a text.
	 *
	 * @param string $text   One line.
	 * @param int    $length Longest result, in characters.
	 */
	public static function shorten( string $text, int $length ): string {
		if ( mb_strlen( $text ) <= $length ) {
			return $text;
		}
		$cut   = mb_substr( $text, 0, $length );
		$words = substr( $cut, 0, (int) strrpos( $cut, ' ' ) );
		return rtrim( mb_strlen( $words ) > $length / 2 ? $words : $cut );
	}

	/**
	 * A text in lower case, to be compared. Without PHP's extension mbstring, which WordPress does without, for ASCII only.
	 *
	 * @param string $text Any text.
	 */
	public static function lower( string $text ): string {
		return function_exists( 'mb_strtolower' ) ? mb_strtolower( $text, 'UTF-8' ) : strtolower( $text ); // phpcs:ignore Generic.PHP.ForbiddenFunctions -- Asked for before.
	}

	/**
	 * An http or https address, absolute and percent-encoded, or an empty text.
	 *
	 * @param mixed  $address Anything.
	 * @param string $base    What it is relative to.
	 */
	public static function url( $address, string $base = '' ): string {
		if ( ! is_string( $address ) || trim( $address ) === '' || strlen( $address ) > 4000 ) {
			return '';
		}
		$address = trim( $address );
		if ( $base !== '' && ! preg_match( '~^[a-z][a-z\d+.-]*:~i', $address ) ) {
			$address = \WP_Http::make_absolute_url( $address, $base );
		}
		if ( ! preg_match( '~^https?://[^/?#\s]+~i', $address ) ) {
			return '';
		}
		return sanitize_url( str_replace( ' ', '%20', $address ), array( 'http', 'https' ) );
	}
}
