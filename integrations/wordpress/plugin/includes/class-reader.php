<?php
/**
 * What a source's answer has to say.
 *
 * @package Newsstand
 */

namespace Newsstand;

use WP_Error;

defined( 'ABSPATH' ) || exit;

/**
 * Asks a source for its newest items and reads the answer, whatever its format.
 */
final class Reader {
	const FORMATS = array( 'auto', 'wordpress', 'json-feed', 'drupal', 'ghost', 'rss', 'mapped' );

	/** What the routes of a format's news look like. */
	const ADDRESSES = array(
		'wordpress' => '~/wp-json/wp/v2/|^/wp/v2/sites/~',
		'drupal'    => '~/jsonapi/node/\w+/?$~',
		'ghost'     => '~/ghost/api/(?:v\d/)?content/posts/?$~',
	);

	/** What makes the answer of a format complete: fifty items, with their pictures, themes and authors. */
	const PARAMETERS = array(
		'wordpress' => array(
			'per_page' => 50,
			'_embed'   => 'wp:featuredmedia,wp:term,author',
			'_fields'  => 'id,date,date_gmt,modified,modified_gmt,link,title,excerpt,lang,_links,_embedded',
		),
		'drupal'    => array(
			'include'        => 'uid,field_image,field_tags',
			'page[limit]'    => 50,
			'filter[status]' => 1,
			'sort'           => '-created',
		),
		'ghost'     => array(
			'limit'   => 50,
			'include' => 'tags,authors',
		),
	);

	/** Most items that are kept of a source. */
	const MAX_ITEMS = 100;

	/**
	 * The address to ask, with what makes the answer complete. No parameter that is there is changed.
	 *
	 * @param string $url    Of the source.
	 * @param string $format One of {@see FORMATS}.
	 */
	public static function request( string $url, string $format ): string {
		$path  = (string) wp_parse_url( $url, PHP_URL_PATH );
		$query = array();
		wp_parse_str( (string) wp_parse_url( $url, PHP_URL_QUERY ), $query );
		// A site without pretty permalinks names its route in the query.
		$route = is_string( $query['rest_route'] ?? null ) ? "/wp-json{$query['rest_route']}" : $path;
		if ( $format === 'auto' ) {
			foreach ( self::ADDRESSES as $name => $pattern ) {
				$format = preg_match( $pattern, $route ) ? $name : $format;
			}
		}
		$more = self::PARAMETERS[ $format ] ?? array();
		foreach ( $more as $name => $value ) {
			list( $key ) = explode( '[', $name );
			if ( ! isset( $query[ $key ] ) ) {
				$url = add_query_arg( rawurlencode( $name ), rawurlencode( (string) $value ), $url );
			}
		}
		return $url;
	}

	/**
	 * The items of an answer.
	 *
	 * @param string $body   The answer.
	 * @param string $url    Where it came from.
	 * @param string $format One of {@see FORMATS}.
	 * @param string $map    Where the fields are, for `mapped`.
	 * @return array[]|WP_Error
	 */
	public static function read( string $body, string $url, string $format, string $map ) {
		$text = trim( preg_replace( '/^\xEF\xBB\xBF/', '', $body ) );
		// Without curl, WordPress's HTTP client leaves the last chunk of an answer that has no other in it (Requests 2, Fsockopen).
		if ( $text === '' || $text === '0' ) {
			return new WP_Error( 'newsstand_format', __( 'The answer is empty.', 'newsstand' ) );
		}
		if ( $text[0] === '<' ) {
			if ( ! preg_match( '/<(rss|feed|rdf:RDF)\b/i', substr( $text, 0, 4000 ) ) ) {
				return new WP_Error( 'newsstand_html', __( 'This is a page for people, not a list of news.', 'newsstand' ), array( 'found' => self::discover( $text, $url ) ) );
			}
			$drafts = Xml_Reader::read( $text );
		} else {
			$json = json_decode( $text, true, 64 );
			if ( ! is_array( $json ) ) {
				return new WP_Error( 'newsstand_format', __( 'The answer is neither JSON nor RSS nor Atom.', 'newsstand' ) );
			}
			$drafts = Json_Reader::read( $json, $url, $format === 'rss' ? 'auto' : $format, $map );
		}
		if ( is_wp_error( $drafts ) ) {
			return $drafts;
		}
		$items = array();
		foreach ( $drafts as $draft ) {
			$item = count( $items ) < self::MAX_ITEMS ? Item::build( $draft, $url ) : null;
			if ( $item !== null ) {
				$items[ $item['id'] ] = $items[ $item['id'] ] ?? $item;
			}
		}
		if ( $items === array() && $drafts !== array() ) {
			return new WP_Error( 'newsstand_format', __( 'The answer is a list, but none of its entries has a title or a text.', 'newsstand' ) );
		}
		return array_values( $items );
	}

	/**
	 * Addresses of news that a page names in its head.
	 *
	 * @param string $html Of the page.
	 * @param string $url  Of the page.
	 * @return string[]
	 */
	private static function discover( string $html, string $url ): array {
		$found = array();
		preg_match_all( '/<link\b[^>]*>/i', substr( $html, 0, 200000 ), $links );
		foreach ( $links[0] as $link ) {
			$attributes = array();
			preg_match_all( '/\s([a-z-]+)\s*=\s*(?:"([^"]*)"|\'([^\']*)\'|([^\s>]+))/i', $link, $pairs, PREG_SET_ORDER );
			foreach ( $pairs as $pair ) {
				$attributes[ strtolower( $pair[1] ) ] = html_entity_decode( end( $pair ), ENT_QUOTES | ENT_HTML5, 'UTF-8' );
			}
			$rel  = strtolower( $attributes['rel'] ?? '' );
			$href = Text::url( $attributes['href'] ?? '', $url );
			if ( $href !== '' && $rel === 'https://api.w.org/' ) {
				// The routes of the API, below its root; a site without pretty permalinks has it in the query.
				array_unshift( $found, rtrim( $href, '/' ) . '/wp/v2/posts' );
			} elseif ( $href !== '' && $rel === 'alternate' && preg_match( '~^application/(feed\+json|rss\+xml|atom\+xml)$~i', $attributes['type'] ?? '' ) && strpos( $href, '/comments/' ) === false ) {
				$found[] = $href;
			}
		}
		return array_slice( array_values( array_unique( $found ) ), 0, 5 );
	}
}
