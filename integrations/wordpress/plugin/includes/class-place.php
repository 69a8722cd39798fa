<?php
/**
 * The place of the cards before they are there.
 *
 * @package Newsstand
 */

namespace Newsstand;

defined( 'ABSPATH' ) || exit;

/**
 * A style that keeps as much place as the cards will take, so that what is below does not move when the script arrives.
 *
 * It counts as the elements do by themselves: at most four columns of at least 17em with 1.5em between them, in which no
 * card stands alone, and pictures of 16:9 (src/news-feed/list.styles.ts, feed-list-template.ts).
 */
final class Place {
	/** Height of a card without the picture above it, and what hiding a part takes away, in em. */
	const GRID = array(
		'all'     => 14.6,
		'excerpt' => 4.6,
		'themes'  => 1.6,
		'date'    => 0.8,
		'author'  => 0.8,
	);

	/** The same with the picture at its side, as it is in a card of at least so many em. */
	const BESIDE      = 14.8;
	const BESIDE_FROM = 40;

	const GAP    = 1.5;
	const COLUMN = 17;

	/** Height of an entry of a list, and of titles alone, in em, from each width on, in em. */
	const ROWS = array(
		'list'    => array(
			32 => 15.8,
			48 => 14.5,
		),
		'compact' => array(
			0  => 6.9,
			32 => 6,
			48 => 5.4,
		),
	);

	/** Width from which a list has two columns, in em. */
	const LIST_COLUMNS = 85.5;

	/**
	 * The style of the shadow root that the page comes with.
	 *
	 * @param array $config Of {@see Config::read}.
	 * @param int   $count  Cards that will be there.
	 */
	public static function style( array $config, int $count ): string {
		$heading = $config['heading'] === '' ? 0 : 3;
		$text    = self::GRID['all'];
		foreach ( $config['hide'] as $part ) {
			$text -= self::GRID[ $part ] ?? 0;
		}
		$picture = in_array( 'image', $config['hide'], true ) ? 0 : 9 / 16;
		$rules   = array();
		$large   = $count + 3 * min( $config['lead'], $count );
		$steps   = array(
			'grid'    => self::columns( $large ),
			'list'    => array( 1 ),
			'compact' => array(),
		)[ $config['layout'] ];
		foreach ( $steps as $index => $columns ) {
			// A large card takes the place of four, where there is more than one column.
			$cards  = $columns === 1 ? $count : $large;
			$rows   = (int) ceil( $cards / $columns );
			$gaps   = ( $rows - 1 ) * self::GAP + $heading;
			$height = $rows * ( $text - $picture * self::GAP * ( $columns - 1 ) / $columns ) + $gaps;
			$rules += self::rule( $columns === 1 ? 0 : self::width( $columns, self::COLUMN ), $height, 100 * $rows * $picture / $columns );
			$next   = isset( $steps[ $index + 1 ] ) ? self::width( $steps[ $index + 1 ], self::COLUMN ) : INF;
			$beside = self::width( $columns, self::BESIDE_FROM );
			if ( $picture > 0 && $config['layout'] === 'grid' && $beside < $next ) {
				$rules += self::rule( $beside, $rows * self::BESIDE + $gaps, 0 );
			}
		}
		foreach ( self::ROWS[ $config['layout'] ] ?? array() as $least => $row ) {
			$rules += self::rule( $least, $count * $row + $heading, 0 );
		}
		if ( $config['layout'] === 'list' && self::columns( $count ) !== array( 1, 3 ) ) {
			$rules += self::rule( self::LIST_COLUMNS, ceil( $count / 2 ) * self::ROWS['list'][32] + $heading, 0 );
		}
		// The widest last, since each takes the place of those before.
		uksort(
			$rules,
			static function ( string $one, string $other ) {
				return (float) $one <=> (float) $other;
			}
		);
		return ':host{display:block;container-type:inline-size}@media(scripting:enabled){' . implode( '', $rules ) . '}';
	}

	/**
	 * The numbers of columns that a grid can have, so that no card stands alone in its last row.
	 *
	 * @param int $places Cards, a large one counted four times.
	 * @return int[]
	 */
	private static function columns( int $places ): array {
		if ( $places === 2 ) {
			return array( 1, 2 );
		}
		if ( $places % 12 !== 0 && $places % 6 === 0 ) {
			return array( 1, 2, 3 );
		}
		if ( $places % 12 !== 0 && $places % 4 === 0 ) {
			return array( 1, 2, 4 );
		}
		return $places % 12 !== 0 && ( $places % 3 === 0 || $places === 5 ) ? array( 1, 3 ) : array( 1, 2, 3, 4 );
	}

	/**
	 * Width of so many columns, in em.
	 *
	 * @param int   $columns How many.
	 * @param float $column  Width of each.
	 */
	private static function width( int $columns, float $column ): float {
		return $columns * $column + ( $columns - 1 ) * self::GAP;
	}

	/**
	 * A height that is kept from a width on.
	 *
	 * @param float $least  Width of the feed, in em.
	 * @param float $height In em.
	 * @param float $share  Of the width, in percent, that comes on top.
	 * @return array<string, string> By the width.
	 */
	private static function rule( float $least, float $height, float $share ): array {
		$from = self::number( $least );
		$rule = sprintf( 'div{min-block-size:calc(%sem + %scqi)}', self::number( $height ), self::number( $share ) );
		return array( "$from em" => $least > 0 ? "@container(min-width:{$from}em){{$rule}}" : $rule );
	}

	/**
	 * A number as CSS has it, whatever the locale.
	 *
	 * @param float $number The number.
	 */
	private static function number( float $number ): string {
		return rtrim( rtrim( number_format( $number, 2, '.', '' ), '0' ), '.' );
	}
}
