<?php
/**
 * What a block, a shortcode or a template tag asks for.
 *
 * @package Newsstand
 */

namespace Newsstand;

defined( 'ABSPATH' ) || exit;

/**
 * The attributes, named as in block.json, in which every value can be relied on.
 */
final class Config {
	const MAX_SOURCES = 12;

	const CHOICES = array(
		'layout'     => array( 'grid', 'list', 'compact' ),
		'order'      => array( 'source', 'newest', 'oldest' ),
		'paging'     => array( 'none', 'button', 'scroll' ),
		'dateFormat' => array( 'long', 'medium', 'short', 'relative' ),
		'choose'     => array( 'none', 'chips', 'list' ),
	);

	/** Numbers, with the least, the most and what stands for none. */
	const NUMBERS = array(
		'limit'        => array( 1, 100, 6 ),
		'headingLevel' => array( 1, 6, 2 ),
		'lead'         => array( 0, 6, 0 ),
		'maxAge'       => array( 0, 3650, 0 ),
	);

	const TEXTS = array( 'heading', 'theme', 'excludeTheme', 'search', 'itemLang', 'allText' );

	const ADDRESSES = array( 'allUrl', 'imageFallback' );

	const FLAGS = array( 'newTab', 'excludePage' );

	const HIDE = array( 'image', 'excerpt', 'date', 'author', 'themes', 'source' );

	/** The colours, and the custom properties that they set. */
	const COLOURS = array(
		'accentColor'  => 'accent',
		'textColor'    => 'text',
		'surfaceColor' => 'surface',
		'borderColor'  => 'border',
	);

	/** What decides which items there are; the rest is how they look. */
	const QUERY = array( 'sources', 'order', 'theme', 'excludeTheme', 'search', 'maxAge', 'itemLang', 'excludeUrl' );

	/**
	 * The attributes of a block.
	 *
	 * @param mixed $attributes As saved: whoever may write posts may write anything there.
	 */
	public static function read( $attributes ): array {
		$given  = is_array( $attributes ) ? $attributes : array();
		$config = array( 'sources' => self::sources( $given['sources'] ?? array(), self::MAX_SOURCES ) );
		foreach ( self::CHOICES as $name => $values ) {
			$config[ $name ] = in_array( $given[ $name ] ?? '', $values, true ) ? $given[ $name ] : $values[0];
		}
		foreach ( self::NUMBERS as $name => list( $least, $most, $default ) ) {
			$number          = is_numeric( $given[ $name ] ?? null ) ? (int) $given[ $name ] : $default;
			$config[ $name ] = $number < 1 ? $default : max( $least, min( $most, $number ) );
		}
		foreach ( self::TEXTS as $name ) {
			$config[ $name ] = self::text( $given[ $name ] ?? '' );
		}
		$config['excludeUrl'] = self::text( $given['excludeUrl'] ?? '', 4000 );
		foreach ( self::ADDRESSES as $name ) {
			$config[ $name ] = Text::url( self::text( $given[ $name ] ?? '', 4000 ), home_url( '/' ) );
		}
		foreach ( self::FLAGS as $name ) {
			$config[ $name ] = ! empty( $given[ $name ] ) && $given[ $name ] !== 'false';
		}
		foreach ( array_keys( self::COLOURS ) as $name ) {
			$config[ $name ] = self::colour( $given[ $name ] ?? '' );
		}
		$hide           = $given['hide'] ?? self::hidden_by_default( $config['layout'] );
		$hide           = is_string( $hide ) ? preg_split( '/[\s,]+/', $hide ) : $hide;
		$config['hide'] = array_values( array_intersect( self::HIDE, array_filter( is_array( $hide ) ? $hide : array(), 'is_string' ) ) );
		$config['skin'] = in_array( $given['skin'] ?? '', Assets::skins(), true ) ? $given['skin'] : '';
		return $config;
	}

	/**
	 * What cards leave out where nothing else is said, as the elements do it.
	 *
	 * @param string $layout One of {@see Config::CHOICES}.
	 */
	public static function hidden_by_default( string $layout ): array {
		return $layout === 'grid' ? array( 'author' ) : array();
	}

	/**
	 * The attributes of a shortcode or a template tag, in the words of the elements: `src`, `label`, `heading-level`.
	 *
	 * @param mixed  $attributes As WordPress has read them; `_` stands for `-` as well.
	 * @param string $content    Between the tags of a shortcode: a source in each line.
	 */
	public static function read_words( $attributes, string $content = '' ): array {
		$given = array();
		foreach ( is_array( $attributes ) ? $attributes : array() as $name => $value ) {
			// An attribute without a value has a number for its name.
			list( $name, $value )          = is_int( $name ) ? array( (string) ( is_scalar( $value ) ? $value : '' ), true ) : array( $name, $value );
			$given[ self::camel( $name ) ] = $value;
		}
		$addresses = is_array( $given['src'] ?? '' ) ? $given['src'] : preg_split( '/\s+/', trim( $given['src'] ?? '' ) );
		$labels    = is_array( $given['label'] ?? '' ) ? $given['label'] : array_map( 'trim', explode( '|', $given['label'] ?? '' ) );
		$sources   = self::lines( wp_strip_all_tags( preg_replace( '~<br\s*/?>|</p>~i', "\n", $content ) ) );
		foreach ( array_values( array_filter( $addresses ) ) as $index => $url ) {
			$sources[] = array(
				'url'    => $url,
				'label'  => $labels[ $index ] ?? '',
				'format' => $given['format'] ?? 'auto',
				'map'    => $given['map'] ?? '',
			);
		}
		if ( ( $given['target'] ?? '' ) === '_blank' ) {
			$given['newTab'] = true;
		}
		if ( preg_match( '/(?:^|\s)page(?:\s|$)/', self::text( $given['excludeUrl'] ?? '', 4000 ) ) === 1 ) {
			$given['excludePage'] = true;
		}
		foreach ( self::COLOURS as $name => $property ) {
			$given[ $name ] = $given[ $property ] ?? $given[ $name ] ?? '';
		}
		return self::read( array( 'sources' => $sources ) + $given );
	}

	/**
	 * Sources from lines of an address and, after a space, the name of who publishes there.
	 *
	 * @param string $text The lines.
	 * @return array[]
	 */
	public static function lines( string $text ): array {
		$sources = array();
		foreach ( preg_split( '/\R/', $text ) as $line ) {
			list( $url, $label ) = preg_split( '/\s+/', trim( $line ), 2 ) + array( 1 => '' );
			if ( $url !== '' ) {
				$sources[] = compact( 'url', 'label' );
			}
		}
		return $sources;
	}

	/**
	 * Sources with an address that can be asked.
	 *
	 * @param mixed $list Records with url, label, format and map.
	 * @param int   $most Most sources.
	 * @return array<array{url: string, label: string, format: string, map: string}>
	 */
	public static function sources( $list, int $most ): array {
		$sources = array();
		foreach ( is_array( $list ) ? $list : array() as $source ) {
			$source = is_array( $source ) ? $source : array( 'url' => $source );
			// A path is one of this site; WordPress puts "&amp;" for "&" into the blocks of authors.
			$url = Text::url( self::text( $source['url'] ?? '', 2000 ), home_url( '/' ) );
			if ( $url !== '' && count( $sources ) < $most ) {
				$sources[ $url ] = array(
					'url'    => $url,
					'label'  => self::text( $source['label'] ?? '' ),
					'format' => in_array( $source['format'] ?? '', Reader::FORMATS, true ) ? $source['format'] : 'auto',
					'map'    => self::text( $source['map'] ?? '', 1000 ),
				);
			}
		}
		return array_values( $sources );
	}

	/**
	 * What decides which items there are.
	 *
	 * @param array $config Of {@see read}.
	 */
	public static function query( array $config ): array {
		return array_intersect_key( $config, array_flip( self::QUERY ) );
	}

	/**
	 * One line of text.
	 *
	 * @param mixed $value  Anything.
	 * @param int   $length Longest result, in characters.
	 */
	private static function text( $value, int $length = 300 ): string {
		return is_scalar( $value ) ? mb_substr( trim( html_entity_decode( preg_replace( '/[\x00-\x1f]+/', ' ', (string) $value ) ?? '', ENT_QUOTES | ENT_HTML5, 'UTF-8' ) ), 0, $length ) : '';
	}

	/**
	 * A colour that is safe in a style attribute: that of the theme's palette with this slug, or a hexadecimal one.
	 *
	 * @param mixed $value Anything.
	 */
	private static function colour( $value ): string {
		if ( ! is_string( $value ) ) {
			return '';
		}
		if ( preg_match( '/^#(?:[0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})$/i', $value ) ) {
			return $value;
		}
		return preg_match( '/^[a-z0-9]+(?:-[a-z0-9]+)*$/i', $value ) ? 'var(--wp--preset--color--' . _wp_to_kebab_case( $value ) . ')' : '';
	}

	/**
	 * `heading-level` and `heading_level` as `headingLevel`.
	 *
	 * @param string $name Of an attribute.
	 */
	private static function camel( string $name ): string {
		return lcfirst( str_replace( ' ', '', ucwords( str_replace( array( '-', '_' ), ' ', strtolower( $name ) ) ) ) );
	}
}
