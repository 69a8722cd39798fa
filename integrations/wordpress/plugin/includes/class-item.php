<?php
/**
 * A piece of news.
 *
 * @package Newsstand
 */

namespace Newsstand;

defined( 'ABSPATH' ) || exit;

/**
 * Items in the shape of the elements' `NewsItem`, whatever source they come from: text is plain text, addresses are absolute.
 */
final class Item {
	/**
	 * An item of what a reader found, or null where there is nothing to show.
	 *
	 * @param array  $draft Any values: id, title, url, excerpt, published, updated, image (url, alt, width, height, srcset), authors (names), themes (id, slug, name, url), language.
	 * @param string $base  What addresses are relative to.
	 */
	public static function build( array $draft, string $base ): ?array {
		$excerpt   = Text::from_text( $draft['excerpt'] ?? '', 4 * Text::MAX_EXCERPT );
		$whole     = preg_replace( '/\s*(?:\[(?:…|\.{3})\]|…|\.{3})\s*$/u', '', $excerpt );
		$short     = Text::shorten( $whole, Text::MAX_EXCERPT );
		$title     = Text::from_text( $draft['title'] ?? '' );
		$url       = Text::url( $draft['url'] ?? '', $base );
		$published = self::date( $draft['published'] ?? null );
		if ( $title === '' ) {
			$title = Text::shorten( $short, 120 );
			$short = $title === $short ? '' : $short;
		}
		if ( $title === '' ) {
			return null;
		}
		$item = array(
			'id'        => Text::from_text( $draft['id'] ?? '' ),
			'title'     => $title,
			'url'       => $url,
			'excerpt'   => $short,
			'truncated' => $short !== $excerpt && $short !== '',
			'published' => $published,
			'updated'   => self::date( $draft['updated'] ?? null ),
			'image'     => self::image( $draft['image'] ?? null, $base ),
			'authors'   => array_values( array_filter( array_unique( array_map( array( Text::class, 'from_text' ), self::list_of( $draft['authors'] ?? array(), 20 ) ) ) ) ),
			'themes'    => array_values( array_filter( array_map( array( self::class, 'theme' ), self::list_of( $draft['themes'] ?? array(), 30 ) ) ) ),
			'language'  => self::language( $draft['language'] ?? '' ),
		);
		if ( $item['id'] === '' ) {
			$item['id'] = $url !== '' ? $url : trim( "$title $published" );
		}
		return array_filter(
			$item,
			static function ( $value ) {
				return $value !== '' && $value !== null && $value !== false;
			}
		) + array( 'excerpt' => '', 'truncated' => false );
	}

	/**
	 * At most so many values of a list; one value is a list of one.
	 *
	 * @param mixed $value Anything.
	 * @param int   $most  Most values.
	 */
	public static function list_of( $value, int $most = 1000 ): array {
		if ( $value === null || $value === '' ) {
			return array();
		}
		return array_slice( is_array( $value ) && array_keys( $value ) === range( 0, count( $value ) - 1 ) ? $value : array( $value ), 0, $most );
	}

	/**
	 * A date in ISO 8601, with an offset where it has a time; empty for what is no date.
	 *
	 * @param mixed $value A text or a number of seconds or milliseconds since 1970.
	 */
	private static function date( $value ): string {
		if ( is_int( $value ) || is_float( $value ) ) {
			return gmdate( 'c', (int) ( $value > 1e11 ? $value / 1000 : $value ) );
		}
		if ( ! is_string( $value ) || strlen( $value ) > 60 || ! preg_match( '/\d{4}/', $value ) ) {
			return '';
		}
		if ( preg_match( '/^\d{4}(?:-\d\d(?:-\d\d)?)?$/', trim( $value ) ) ) {
			return trim( $value );
		}
		try {
			$date = new \DateTimeImmutable( trim( $value ), new \DateTimeZone( 'UTC' ) );
		} catch ( \Exception $error ) {
			return '';
		}
		return (int) $date->format( 'Y' ) > 1000 && (int) $date->format( 'Y' ) < 9999 ? $date->format( 'c' ) : '';
	}

	/**
	 * A picture, or null.
	 *
	 * @param mixed  $draft An address, or a record with `url`.
	 * @param string $base  What addresses are relative to.
	 */
	private static function image( $draft, string $base ): ?array {
		$draft = is_array( $draft ) ? $draft : array( 'url' => $draft );
		$url   = Text::url( $draft['url'] ?? '', $base );
		if ( $url === '' ) {
			return null;
		}
		$image  = array(
			'url' => $url,
			'alt' => Text::from_text( $draft['alt'] ?? '' ),
		);
		$width  = (int) ( is_scalar( $draft['width'] ?? 0 ) ? $draft['width'] ?? 0 : 0 );
		$height = (int) ( is_scalar( $draft['height'] ?? 0 ) ? $draft['height'] ?? 0 : 0 );
		if ( $width > 0 && $height > 0 ) {
			$image += compact( 'width', 'height' );
		}
		if ( is_string( $draft['srcset'] ?? null ) && $draft['srcset'] !== '' ) {
			$image['srcset'] = $draft['srcset'];
		}
		return $image;
	}

	/**
	 * A theme, or null.
	 *
	 * @param mixed $draft A name, or a record.
	 */
	private static function theme( $draft ): ?array {
		$draft = is_array( $draft ) ? $draft : array( 'name' => $draft );
		$name  = Text::from_text( $draft['name'] ?? '' );
		if ( $name === '' ) {
			return null;
		}
		$id = Text::from_text( $draft['id'] ?? '' );
		return array(
			'id'   => $id === '' ? $name : $id,
			'slug' => Text::from_text( $draft['slug'] ?? '' ),
			'name' => $name,
		);
	}

	/**
	 * A language tag, or an empty text.
	 *
	 * @param mixed $value Anything.
	 */
	private static function language( $value ): string {
		$tag = is_string( $value ) ? str_replace( '_', '-', trim( $value ) ) : '';
		return strlen( $tag ) <= 35 && preg_match( '/^[a-z]{2,3}(-[a-z\d]{1,8})*$/i', $tag ) ? $tag : '';
	}
}
