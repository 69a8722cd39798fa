<?php
/**
 * The page of the settings.
 *
 * @package Newsstand
 */

namespace Newsstand;

defined( 'ABSPATH' ) || exit;

/**
 * "Settings, Newsstand", for administrators.
 */
final class Settings_Page {
	const SLUG = 'newsstand';

	/**
	 * Begins to listen.
	 */
	public static function hook(): void {
		add_action( 'admin_menu', array( self::class, 'add' ) );
		add_action( 'admin_init', array( self::class, 'register' ) );
		add_action( 'admin_post_newsstand_refresh', array( self::class, 'refresh' ) );
		add_filter( 'plugin_action_links_' . plugin_basename( FILE ), array( self::class, 'link' ) );
	}

	/**
	 * Adds the page to the menu.
	 */
	public static function add(): void {
		add_options_page( 'Newsstand', 'Newsstand', 'manage_options', self::SLUG, array( self::class, 'show' ) );
	}

	/**
	 * Names the option to WordPress, which checks the nonce and the capability when it is saved.
	 */
	public static function register(): void {
		register_setting(
			self::SLUG,
			Settings::OPTION,
			array(
				'type'              => 'object',
				'sanitize_callback' => array( self::class, 'from_form' ),
				'default'           => array(),
			)
		);
	}

	/**
	 * What the form sends; a box that is not ticked sends nothing.
	 *
	 * @param mixed $value Of the form.
	 */
	public static function from_form( $value ): array {
		$value = is_array( $value ) ? $value : array();
		return Settings::sanitize( array( 'open' => ! empty( $value['open'] ) ) + $value );
	}

	/**
	 * A link to the page, in the list of plugins.
	 *
	 * @param string[] $links Of our line.
	 */
	public static function link( $links ): array {
		array_unshift( $links, '<a href="' . esc_url( admin_url( 'options-general.php?page=' . self::SLUG ) ) . '">' . esc_html__( 'Settings', 'newsstand' ) . '</a>' );
		return $links;
	}

	/**
	 * Has all sources asked now.
	 */
	public static function refresh(): void {
		if ( ! current_user_can( 'manage_options' ) ) {
			wp_die( esc_html__( 'Only administrators may do this.', 'newsstand' ), '', array( 'response' => 403 ) );
		}
		check_admin_referer( 'newsstand_refresh' );
		$until = time() + Refresh::RUN;
		foreach ( Store::sources() as $record ) {
			if ( time() < $until ) {
				Refresh::ask( $record, Refresh::EDITOR );
			}
		}
		wp_safe_redirect( admin_url( 'options-general.php?page=' . self::SLUG ) );
		exit;
	}

	/**
	 * Prints the page.
	 */
	public static function show(): void {
		$settings = Settings::all();
		$lines    = '';
		foreach ( $settings['sources'] as $source ) {
			$lines .= trim( "{$source['url']} {$source['label']}" ) . "\n";
		}
		$name = Settings::OPTION;
		?>
		<div class="wrap">
			<h1>Newsstand</h1>
			<p><?php esc_html_e( 'Put the block "Newsstand" on a page, and paste the address of the news into it. Your server asks that address in the background and keeps the last good answer.', 'newsstand' ); ?></p>
			<form method="post" action="options.php">
				<?php settings_fields( self::SLUG ); ?>
				<table class="form-table" role="presentation">
					<tr>
						<th scope="row"><label for="newsstand-sources"><?php esc_html_e( 'Sources', 'newsstand' ); ?></label></th>
						<td>
							<textarea id="newsstand-sources" name="<?php echo esc_attr( "{$name}[sources]" ); ?>" rows="6" class="large-text code" spellcheck="false" aria-describedby="newsstand-sources-hint"><?php echo esc_textarea( $lines ); ?></textarea>
							<p class="description" id="newsstand-sources-hint"><?php esc_html_e( 'One per line: the address, a space, the publisher. The block offers them.', 'newsstand' ); ?></p>
						</td>
					</tr>
					<tr>
						<th scope="row"><?php esc_html_e( 'Other addresses', 'newsstand' ); ?></th>
						<td>
							<label><input type="checkbox" name="<?php echo esc_attr( "{$name}[open]" ); ?>" value="1" <?php checked( $settings['open'] ); ?>> <?php esc_html_e( 'Anyone who can write posts may use any public address', 'newsstand' ); ?></label>
							<p class="description"><?php esc_html_e( 'If you clear this box, the plugin contacts only the sources above, even for blocks that are already published.', 'newsstand' ); ?></p>
						</td>
					</tr>
					<tr>
						<th scope="row"><label for="newsstand-interval"><?php esc_html_e( 'Ask the sources', 'newsstand' ); ?></label></th>
						<td>
							<select id="newsstand-interval" name="<?php echo esc_attr( "{$name}[interval]" ); ?>">
								<?php foreach ( Settings::INTERVALS as $minutes ) : ?>
									<option value="<?php echo esc_attr( (string) $minutes ); ?>" <?php selected( $settings['interval'], $minutes ); ?>>
										<?php
										/* translators: %d: a number of minutes. */
										echo esc_html( sprintf( __( 'every %d minutes', 'newsstand' ), $minutes ) );
										?>
									</option>
								<?php endforeach; ?>
							</select>
						</td>
					</tr>
				</table>
				<?php submit_button(); ?>
			</form>
			<?php self::show_sources(); ?>
		</div>
		<?php
	}

	/**
	 * Prints how the sources are.
	 */
	private static function show_sources(): void {
		$records = Store::sources();
		if ( $records === array() ) {
			return;
		}
		?>
		<h2><?php esc_html_e( 'Status of the sources', 'newsstand' ); ?></h2>
		<table class="widefat striped">
			<thead>
				<tr>
					<th scope="col"><?php esc_html_e( 'Address', 'newsstand' ); ?></th>
					<th scope="col"><?php esc_html_e( 'Items', 'newsstand' ); ?></th>
					<th scope="col"><?php esc_html_e( 'Last good answer', 'newsstand' ); ?></th>
					<th scope="col"><?php esc_html_e( 'Problem', 'newsstand' ); ?></th>
				</tr>
			</thead>
			<tbody>
				<?php foreach ( $records as $record ) : ?>
					<tr>
						<td><code><?php echo esc_html( $record['url'] ); ?></code></td>
						<td><?php echo esc_html( number_format_i18n( count( $record['items'] ) ) ); ?></td>
						<td>
							<?php
							/* translators: %s: a time span such as "5 minutes". */
							echo esc_html( $record['fetched'] > 0 ? sprintf( __( '%s ago', 'newsstand' ), human_time_diff( $record['fetched'] ) ) : __( 'none yet', 'newsstand' ) );
							?>
						</td>
						<td><?php echo esc_html( $record['problem'] === '' ? '–' : $record['problem'] ); ?></td>
					</tr>
				<?php endforeach; ?>
			</tbody>
		</table>
		<form method="post" action="<?php echo esc_url( admin_url( 'admin-post.php' ) ); ?>">
			<input type="hidden" name="action" value="newsstand_refresh">
			<?php wp_nonce_field( 'newsstand_refresh' ); ?>
			<?php submit_button( __( 'Ask all sources now', 'newsstand' ), 'secondary' ); ?>
		</form>
		<?php
	}
}
