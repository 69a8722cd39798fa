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
 * It counts as the elements do by themselves: columns of at least 16em with 1.5em between them, pictures of 16:9.
 */
final class Place {
	/** Height of a card without its picture, and what hiding a part takes away, in em. */
	const GRID = array(
		'all'     => 14.8,
		'excerpt' => 4.6,
		'themes'  => 1.6,
		'date'    => 0.8,
		'authors' => 0.8,
	);

	const GAP    = 1.5;
	const COLUMN = 16;

	/** Height of an entry of the other layouts, in em, from each width on, in em. */
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
		$rules   = '';
		// A list is one column of cards where it is narrow.
		$most = array(
			'grid'    => min( 6, max( 1, $count ) ),
			'list'    => 1,
			'compact' => 0,
		);
		for ( $columns = 1; $columns <= $most[ $config['layout'] ]; $columns++ ) {
			$rows   = (int) ceil( $count / $columns );
			$height = $rows * ( $text - $picture * self::GAP * ( $columns - 1 ) / $columns ) + ( $rows - 1 ) * self::GAP + $heading;
			$rules .= self::rule( $columns === 1 ? 0 : $columns * self::COLUMN + ( $columns - 1 ) * self::GAP, $height, 100 * $rows * $picture / $columns );
		}
		foreach ( self::ROWS[ $config['layout'] ] ?? array() as $least => $row ) {
			$rules .= self::rule( $least, $count * $row + $heading, 0 );
		}
		return ":host{display:block;container-type:inline-size}@media(scripting:enabled){{$rules}}";
	}

	/**
	 * A height that is kept from a width on.
	 *
	 * @param float $least  Width of the feed, in em.
	 * @param float $height In em.
	 * @param float $share  Of the width, in percent, that comes on top.
	 */
	private static function rule( float $least, float $height, float $share ): string {
		$rule = sprintf( 'div{min-block-size:calc(%sem + %scqi)}', self::number( $height ), self::number( $share ) );
		return $least > 0 ? '@container(min-width:' . self::number( $least ) . "em){{$rule}}" : $rule;
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
