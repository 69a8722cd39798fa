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

	/** Height of an entry of the other layouts, in em. */
	const ROWS = array(
		'list'    => 11.5,
		'compact' => 4.3,
	);

	/**
	 * The style of the shadow root that the page comes with.
	 *
	 * @param array $config Of {@see Config::read}.
	 * @param int   $count  Cards that will be there.
	 */
	public static function style( array $config, int $count ): string {
		$heading = $config['heading'] === '' ? 0 : 3;
		$rules   = '';
		if ( $config['layout'] === 'grid' ) {
			$text = self::GRID['all'];
			foreach ( $config['hide'] as $part ) {
				$text -= self::GRID[ $part ] ?? 0;
			}
			$picture = in_array( 'image', $config['hide'], true ) ? 0 : 9 / 16;
			for ( $columns = 1; $columns <= min( 6, max( 1, $count ) ); $columns++ ) {
				$rows   = (int) ceil( $count / $columns );
				$height = $rows * ( $text - $picture * self::GAP * ( $columns - 1 ) / $columns ) + ( $rows - 1 ) * self::GAP + $heading;
				$least  = $columns * self::COLUMN + ( $columns - 1 ) * self::GAP;
				$style  = sprintf( 'div{min-block-size:calc(%sem + %scqi)}', self::number( $height ), self::number( 100 * $rows * $picture / $columns ) );
				$rules .= $columns === 1 ? $style : "@container(min-width:{$least}em){{$style}}";
			}
		} else {
			$rules = sprintf( 'div{min-block-size:%sem}', self::number( $count * self::ROWS[ $config['layout'] ] + $heading ) );
		}
		return ":host{display:block;container-type:inline-size}@media(scripting:enabled){{$rules}}";
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
