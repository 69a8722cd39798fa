<?php
/**
 * What an administrator decides for the site.
 *
 * @package Newsstand
 */

namespace Newsstand;

defined( 'ABSPATH' ) || exit;

/**
 * The settings, in one small option.
 */
final class Settings {
	const OPTION = 'newsstand_settings';

	/** Most sources that an administrator can name. */
	const MAX_SOURCES = 50;

	/** Minutes between two requests to a source that can be chosen. */
	const INTERVALS = array( 5, 15, 30, 60, 240 );

	const DEFAULTS = array(
		'sources'  => array(),
		'open'     => true,
		'interval' => 15,
	);

	/**
	 * The settings, complete.
	 *
	 * @return array{sources: array[], open: bool, interval: int}
	 */
	public static function all(): array {
		$saved = get_option( self::OPTION, array() );
		return self::sanitize( is_array( $saved ) ? $saved : array() );
	}

	/**
	 * Settings in which every value can be relied on.
	 *
	 * @param mixed $value As a form sends them, or as they were saved.
	 */
	public static function sanitize( $value ): array {
		$value    = is_array( $value ) ? $value : array();
		$interval = (int) ( $value['interval'] ?? self::DEFAULTS['interval'] );
		$lines    = $value['sources'] ?? array();
		return array(
			'sources'  => Config::sources( is_string( $lines ) ? Config::lines( $lines ) : $lines, self::MAX_SOURCES ),
			'open'     => (bool) ( $value['open'] ?? self::DEFAULTS['open'] ),
			'interval' => in_array( $interval, self::INTERVALS, true ) ? $interval : self::DEFAULTS['interval'],
		);
	}

	/**
	 * Whether a source may be asked: all may, unless an administrator has limited them to those in the settings.
	 *
	 * @param string $url Of the source.
	 */
	public static function allows( string $url ): bool {
		$settings = self::all();
		return $settings['open'] || in_array( $url, array_column( $settings['sources'], 'url' ), true );
	}
}
