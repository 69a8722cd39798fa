<?php
/**
 * The news of several sources as one list.
 *
 * @package Newsstand
 */

namespace Newsstand;

defined( 'ABSPATH' ) || exit;

/**
 * Merges, chooses and sorts what is kept. Nothing is asked here.
 */
final class News {
	const MAX_ITEMS  = 100;
	const MAX_THEMES = 12;

	/**
	 * The items of a query.
	 *
	 * @param array  $query Of {@see Config::query}.
	 * @param string $page  Address of the page, whose own item is left out; empty for none.
	 * @return array{items: array[], fetched: int, asked: bool, problems: string[]} With the time of the oldest answer, whether every source was asked, and the problems by label.
	 */
	public static function of( array $query, string $page = '' ): array {
		$items    = array();
		$fetched  = PHP_INT_MAX;
		$asked    = true;
		$problems = array();
		foreach ( $query['sources'] as $source ) {
			$record  = Store::source( $source );
			$asked   = $asked && $record['fetched'] > 0;
			$fetched = min( $fetched, $record['fetched'] );
			if ( $record['problem'] !== '' ) {
				$problems[ $source['label'] !== '' ? $source['label'] : $source['url'] ] = $record['problem'];
			}
			foreach ( $record['items'] as $item ) {
				// Two sources count their items from 1.
				$item['id'] = count( $query['sources'] ) > 1 ? $source['url'] . ' ' . $item['id'] : $item['id'];
				if ( $source['label'] !== '' ) {
					$item['source'] = array( 'name' => $source['label'] );
				}
				$key = isset( $item['url'] ) ? self::story( $item['url'] ) : $item['id'];
				if ( self::is_chosen( $item, $query ) && ( $page === '' || untrailingslashit( $item['url'] ?? '' ) !== untrailingslashit( $page ) ) ) {
					$items[ $key ] = $items[ $key ] ?? $item;
				}
			}
		}
		$items = array_values( $items );
		if ( $query['order'] !== 'source' || count( $query['sources'] ) > 1 ) {
			$sign = $query['order'] === 'oldest' ? -1 : 1;
			usort(
				$items,
				static function ( array $one, array $other ) use ( $sign ) {
					return $sign * ( self::time( $other ) <=> self::time( $one ) );
				}
			);
		}
		return array(
			'items'    => array_slice( $items, 0, self::MAX_ITEMS ),
			'fetched'  => $fetched === PHP_INT_MAX ? 0 : $fetched,
			'asked'    => $asked,
			'problems' => $problems,
		);
	}

	/**
	 * The themes of items that are worth choosing from, by name: one with a single item is no choice, and more than a dozen
	 * are none either.
	 *
	 * @param array[] $items Of {@see of}.
	 * @return array[]
	 */
	public static function themes( array $items ): array {
		$themes = array();
		$counts = array();
		foreach ( $items as $item ) {
			foreach ( $item['themes'] ?? array() as $theme ) {
				$name            = Text::lower( $theme['name'] );
				$themes[ $name ] = $theme;
				$counts[ $name ] = ( $counts[ $name ] ?? 0 ) + 1;
			}
		}
		$counts = array_filter(
			$counts,
			static function ( int $count ) {
				return $count > 1;
			}
		);
		arsort( $counts );
		$themes = array_intersect_key( $themes, array_slice( $counts, 0, self::MAX_THEMES, true ) );
		ksort( $themes );
		return array_values( $themes );
	}

	/**
	 * Whether an item is one of those that are asked for, by the rules of the elements: what an item does not say leaves it in,
	 * but for themes and words.
	 *
	 * @param array $item  The item.
	 * @param array $query Of {@see Config::query}.
	 */
	private static function is_chosen( array $item, array $query ): bool {
		$names = array();
		foreach ( $item['themes'] ?? array() as $theme ) {
			array_push( $names, Text::lower( $theme['slug'] ), Text::lower( $theme['name'] ), Text::lower( $theme['id'] ), sanitize_title( $theme['name'] ), sanitize_title( preg_replace( '/[äöü]/iu', '$0e', $theme['name'] ) ) );
		}
		foreach ( self::words( $query['theme'], '/\s*;\s*/' ) as $group ) {
			$wanted = self::words( $group, '/\s*,\s*/' );
			if ( $wanted !== array() && array_intersect( $wanted, $names ) === array() ) {
				return false;
			}
		}
		if ( array_intersect( self::words( $query['excludeTheme'], '/\s*,\s*/' ), $names ) !== array() ) {
			return false;
		}
		$texts = array_merge( array( $item['title'], $item['excerpt'] ), $item['authors'] ?? array(), array_column( $item['themes'] ?? array(), 'name' ) );
		$text  = Text::lower( remove_accents( implode( "\n", $texts ) ) );
		foreach ( self::words( remove_accents( $query['search'] ), '/[\s"“”„«»]+/u' ) as $word ) {
			if ( strpos( $text, $word ) === false ) {
				return false;
			}
		}
		return self::is_new_enough( $item['published'] ?? '', $query['maxAge'] )
			&& self::is_in_language( $item['language'] ?? '', $query['itemLang'] )
			&& ! self::is_excluded( $item['url'] ?? '', $query['excludeUrl'] );
	}

	/**
	 * Whether an item is of the last days, by the publisher's own calendar; a month or a year is while one of its days is.
	 *
	 * @param string $published ISO 8601, or empty.
	 * @param int    $days      Zero for any.
	 */
	private static function is_new_enough( string $published, int $days ): bool {
		$day   = substr( $published, 0, 10 );
		$first = gmdate( 'Y-m-d', time() - $days * DAY_IN_SECONDS );
		return $days === 0 || $day === '' || strcmp( $day, substr( $first, 0, strlen( $day ) ) ) >= 0;
	}

	/**
	 * Whether an item is in one of some languages: "fr" is in "fr-CA", and the other way round.
	 *
	 * @param string $language Of the item, or empty.
	 * @param string $wanted   Tags with commas between; "page" is the language of this site. Empty for any.
	 */
	private static function is_in_language( string $language, string $wanted ): bool {
		$tags = self::words( $wanted, '/\s*,\s*/' );
		$own  = Text::lower( str_replace( '_', '-', $language ) );
		foreach ( $tags as $tag ) {
			$tag = $tag === 'page' ? strtok( Text::lower( get_bloginfo( 'language' ) ), '-' ) : str_replace( '_', '-', $tag );
			if ( strpos( "$own-", "$tag-" ) === 0 || strpos( "$tag-", "$own-" ) === 0 ) {
				return true;
			}
		}
		return $tags === array() || $own === '';
	}

	/**
	 * Whether an item leads to one of some addresses.
	 *
	 * @param string $url      Of the item, or empty.
	 * @param string $excluded Addresses with spaces between. The page itself is none of them: it is another one for each page.
	 */
	private static function is_excluded( string $url, string $excluded ): bool {
		foreach ( $url === '' ? array() : preg_split( '/\s+/', $excluded, -1, PREG_SPLIT_NO_EMPTY ) as $address ) {
			if ( Text::lower( $address ) !== 'page' && self::story( Text::url( $address, home_url( '/' ) ) ) === self::story( $url ) ) {
				return true;
			}
		}
		return false;
	}

	/**
	 * What two addresses of one story have in common.
	 *
	 * @param string $url Absolute.
	 */
	private static function story( string $url ): string {
		return untrailingslashit( preg_replace( '~^https?://(www\.)?|#.*$~', '', $url ) );
	}

	/**
	 * The parts of a text, in lower case.
	 *
	 * @param string $text      The text.
	 * @param string $separator A pattern.
	 * @return string[]
	 */
	private static function words( string $text, string $separator ): array {
		return array_values( array_filter( preg_split( $separator, Text::lower( trim( $text ) ) ), 'strlen' ) );
	}

	/**
	 * When an item was published, in seconds since 1970; 0 where nobody says.
	 *
	 * @param array $item The item.
	 */
	private static function time( array $item ): int {
		$date = $item['published'] ?? '';
		return (int) strtotime( strlen( $date ) === 4 ? "$date-01-01" : $date );
	}
}
