<?php
/**
 * Asking the sources, in the background.
 *
 * @package Newsstand
 */

namespace Newsstand;

use WP_Error;

defined( 'ABSPATH' ) || exit;

/**
 * Keeps the last good answer of each source that is in use, with wp-cron.
 */
final class Refresh {
	const EVENT = 'newsstand_refresh';

	/** Seconds that one source may take: in the background, while an editor waits, and while a visitor waits for the first time. */
	const BACKGROUND = 10.0;
	const EDITOR     = 8.0;
	const VISITOR    = 2.0;

	/** Seconds after which a run leaves the rest to the next one. */
	const RUN = 25;

	/**
	 * Begins to listen.
	 */
	public static function hook(): void {
		// phpcs:ignore WordPress.WP.CronInterval -- Sources of news are asked as often as the settings say.
		add_filter( 'cron_schedules', array( self::class, 'schedules' ) );
		add_action( self::EVENT, array( self::class, 'run' ) );
		add_action( 'newsstand_refresh_now', array( self::class, 'run' ) );
		add_action( 'update_option_' . Settings::OPTION, array( self::class, 'restart' ) );
	}

	/**
	 * Adds our interval to those of wp-cron.
	 *
	 * @param array $schedules Of core.
	 */
	public static function schedules( $schedules ): array {
		$minutes                  = Settings::all()['interval'];
		$schedules[ self::EVENT ] = array(
			'interval' => $minutes * MINUTE_IN_SECONDS,
			/* translators: %d: a number of minutes. */
			'display'  => sprintf( __( 'Newsstand, every %d minutes', 'newsstand' ), $minutes ),
		);
		return $schedules;
	}

	/**
	 * Has the sources refreshed from now on.
	 *
	 * @param bool $soon Whether there is something that was never asked.
	 */
	public static function start( bool $soon = false ): void {
		if ( ! wp_next_scheduled( self::EVENT ) ) {
			wp_schedule_event( time() + Settings::all()['interval'] * MINUTE_IN_SECONDS, self::EVENT, self::EVENT );
		}
		if ( $soon && ! wp_next_scheduled( 'newsstand_refresh_now' ) ) {
			wp_schedule_single_event( time(), 'newsstand_refresh_now' );
		}
	}

	/**
	 * Has no source refreshed from now on, until a block is shown again.
	 */
	public static function stop(): void {
		wp_clear_scheduled_hook( self::EVENT );
		wp_clear_scheduled_hook( 'newsstand_refresh_now' );
	}

	/**
	 * Takes new settings into account.
	 */
	public static function restart(): void {
		self::stop();
		self::start( true );
	}

	/**
	 * Asks what is due, those that were asked longest ago first.
	 */
	public static function run(): void {
		$until = time() + self::RUN;
		foreach ( Store::sources() as $record ) {
			if ( time() > $until ) {
				wp_schedule_single_event( time() + 10, 'newsstand_refresh_now' );
				break;
			}
			if ( $record['used'] > time() - Store::UNUSED_AFTER && self::is_due( $record ) ) {
				self::ask( $record, self::BACKGROUND );
			}
		}
		Store::prune();
	}

	/**
	 * Asks the sources of a query that were never asked.
	 *
	 * @param array $query   Of {@see Config::query}.
	 * @param float $seconds Longest time for all of them.
	 */
	public static function first( array $query, float $seconds ): void {
		$until = microtime( true ) + $seconds;
		foreach ( $query['sources'] as $source ) {
			$record = Store::source( $source );
			$left   = $until - microtime( true );
			if ( $record['tried'] === 0 && $left > 0.2 ) {
				// Whoever comes meanwhile does not wait as well.
				Store::save_source( array( 'tried' => time() ) + $record );
				self::ask( $record, $left );
			}
		}
	}

	/**
	 * Asks a source, and keeps what it says.
	 *
	 * @param array $record  Of {@see Store::source}.
	 * @param float $seconds Longest time.
	 * @return array|WP_Error The record as it is now.
	 */
	public static function ask( array $record, float $seconds ) {
		if ( ! Settings::allows( $record['url'] ) ) {
			return new WP_Error( 'newsstand_closed', __( 'This address is not among the sources in the settings, and other addresses are not allowed.', 'newsstand' ) );
		}
		$validate = array();
		if ( $record['fetched'] > 0 ) {
			$validate = array_filter(
				array(
					'If-None-Match'     => $record['etag'],
					'If-Modified-Since' => $record['modified'],
				)
			);
		}
		$until   = microtime( true ) + $seconds;
		$request = Reader::request( $record['url'], $record['format'] );
		$answer  = Fetcher::get( $request, $seconds, $validate );
		if ( is_wp_error( $answer ) && ( $answer->get_error_data()['status'] ?? 0 ) === 400 && $request !== $record['url'] ) {
			// A system that lacks one of the fields that we ask for, such as a Drupal without pictures.
			$answer = Fetcher::get( $record['url'], max( 0.2, $until - microtime( true ) ), $validate );
		}
		if ( ! is_wp_error( $answer ) && $answer['status'] !== 304 ) {
			$items = Reader::read( $answer['body'], $answer['url'], $record['format'], $record['map'] );
			if ( is_wp_error( $items ) ) {
				$answer = $items;
			} else {
				$record['items']    = $items;
				$record['etag']     = $answer['etag'];
				$record['modified'] = $answer['modified'];
			}
		}
		$record['tried'] = time();
		if ( is_wp_error( $answer ) ) {
			++$record['failures'];
			$record['problem'] = $answer->get_error_message();
			$wait              = (int) ( $answer->get_error_data()['retry_after'] ?? 0 );
			$record['not_yet'] = time() + min( DAY_IN_SECONDS, $wait );
		} else {
			$record = array(
				'fetched'  => time(),
				'failures' => 0,
				'problem'  => '',
				'not_yet'  => 0,
			) + $record;
		}
		Store::save_source( $record );
		return is_wp_error( $answer ) ? $answer : $record;
	}

	/**
	 * Whether a source is to be asked: after the interval, and after failures twice, four and eight times as late. One that
	 * has never answered is asked again after a minute, and later then.
	 *
	 * @param array $record Of {@see Store::source}.
	 */
	private static function is_due( array $record ): bool {
		// Runs are never a whole interval apart.
		$interval = $record['fetched'] > 0 ? Settings::all()['interval'] * MINUTE_IN_SECONDS - 30 : MINUTE_IN_SECONDS;
		return time() >= max( $record['tried'] + $interval * 2 ** min( 3, max( 0, $record['failures'] - 1 ) ), $record['not_yet'] );
	}
}
