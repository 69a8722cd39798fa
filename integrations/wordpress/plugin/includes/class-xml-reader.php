<?php
/**
 * News in RSS and Atom.
 *
 * @package Newsstand
 */

namespace Newsstand;

use WP_Error;

defined( 'ABSPATH' ) || exit;

/**
 * Reads RSS, Atom and RDF with the SimplePie that comes with WordPress.
 */
final class Xml_Reader {
	/**
	 * Drafts of items.
	 *
	 * @param string $body The answer.
	 * @return array[]|WP_Error
	 */
	public static function read( string $body ) {
		// An entity can be made of others, and those of others: a kilobyte that unfolds to gigabytes.
		if ( stripos( $body, '<!ENTITY' ) !== false ) {
			return new WP_Error( 'newsstand_format', __( 'The feed declares its own XML entities, so the plugin does not read it.', 'newsstand' ) );
		}
		if ( ! class_exists( '\SimplePie', false ) && ! class_exists( '\SimplePie\SimplePie', false ) ) {
			require_once ABSPATH . WPINC . '/class-simplepie.php';
		}
		$feed = new \SimplePie();
		$feed->enable_cache( false );
		$feed->set_raw_data( $body );
		// Items are read as text, and nothing of them is printed as HTML; the order is that of the source.
		$feed->enable_order_by_date( false );
		$feed->set_autodiscovery_level( 0 );
		if ( ! @$feed->init() ) { // phpcs:ignore WordPress.PHP.NoSilencedErrors -- SimplePie warns of what a source sends.
			return new WP_Error( 'newsstand_format', __( 'This looks like RSS or Atom, but cannot be read: it is not well-formed.', 'newsstand' ) );
		}
		$language = (string) $feed->get_language();
		$drafts   = array();
		foreach ( $feed->get_items( 0, 100 ) as $item ) {
			$themes = array();
			foreach ( (array) $item->get_categories() as $category ) {
				$themes[] = Text::from_text( $category ? (string) $category->get_label() : '' );
			}
			$authors = array();
			foreach ( (array) $item->get_authors() as $author ) {
				$authors[] = $author ? Text::from_html( $author->get_name() ?? preg_replace( '/^.*\((.*)\)$/', '$1', (string) $author->get_email() ) ) : '';
			}
			$html     = (string) $item->get_description();
			$text     = Text::from_html( $html, 20000 );
			$content  = (string) $item->get_content( true );
			$drafts[] = array(
				'id'        => Text::from_text( $item->get_id() ),
				'title'     => Text::from_html( $item->get_title() ),
				'url'       => html_entity_decode( (string) $item->get_permalink(), ENT_QUOTES | ENT_HTML5, 'UTF-8' ),
				'excerpt'   => mb_strlen( $text ) > 320 ? Text::shorten( $text, 320 ) . '…' : $text,
				'published' => self::date( $item->get_date( 'U' ), $item->get_date( '' ) ),
				'updated'   => self::date( $item->get_updated_date( 'U' ), null ),
				'image'     => self::image( $item, $html . $content ),
				'authors'   => $authors,
				'themes'    => $themes,
				'language'  => $language,
			);
		}
		return $drafts;
	}

	/**
	 * A date, with the offset that its publisher has written.
	 *
	 * @param mixed $seconds Since 1970.
	 * @param mixed $written As it is in the feed.
	 */
	private static function date( $seconds, $written ): string {
		if ( ! is_numeric( $seconds ) ) {
			return '';
		}
		$date = new \DateTimeImmutable( '@' . (int) $seconds );
		if ( is_string( $written ) && preg_match( '/([+-])(\d\d):?(\d\d)$/', trim( $written ), $match ) && (int) $match[2] < 15 ) {
			$date = $date->setTimezone( new \DateTimeZone( "$match[1]$match[2]:$match[3]" ) );
		}
		return $date->format( 'c' );
	}

	/**
	 * The picture: a media element or an enclosure, or else the first in the text.
	 *
	 * @param \SimplePie_Item $item The item.
	 * @param string          $html Its text.
	 */
	private static function image( $item, string $html ): array {
		foreach ( (array) $item->get_enclosures() as $enclosure ) {
			$link  = $enclosure ? html_entity_decode( (string) $enclosure->get_link(), ENT_QUOTES | ENT_HTML5, 'UTF-8' ) : '';
			$image = $enclosure && ( strpos( (string) $enclosure->get_type(), 'image/' ) === 0 || $enclosure->get_medium() === 'image' || preg_match( '/\.(jpe?g|png|webp|gif|avif)$/i', (string) wp_parse_url( $link, PHP_URL_PATH ) ) );
			if ( $image && $link !== '' ) {
				return array(
					'url'    => $link,
					'alt'    => Text::from_html( (string) $enclosure->get_title() ),
					'width'  => $enclosure->get_width(),
					'height' => $enclosure->get_height(),
				);
			}
			$thumbnail = $enclosure ? $enclosure->get_thumbnail() : null;
			if ( $thumbnail ) {
				return array( 'url' => html_entity_decode( (string) $thumbnail, ENT_QUOTES | ENT_HTML5, 'UTF-8' ) );
			}
		}
		// A picture of one pixel is there to count readers.
		if ( preg_match( '/<img\b(?![^>]*\b(?:width|height)=["\']?1\b)[^>]*?\ssrc=(["\'])(.*?)\1[^>]*>/i', $html, $match ) ) {
			preg_match( '/\salt=(["\'])(.*?)\1/i', $match[0], $alt );
			return array(
				'url' => html_entity_decode( $match[2], ENT_QUOTES | ENT_HTML5, 'UTF-8' ),
				'alt' => $alt[2] ?? '',
			);
		}
		return array();
	}
}
