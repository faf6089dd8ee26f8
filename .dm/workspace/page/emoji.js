"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.emojiChar = emojiChar;
exports.emojiHtml = emojiHtml;
exports.withEmoji = withEmoji;
/** Emoji by Slack's short names: those that bots and answers use. Names that are not here stay as typed. */
const html_1 = require("./html");
const LINES = `
👍 +1 thumbsup|👎 -1 thumbsdown|👏 clap|🙌 raised_hands|🙏 pray|👋 wave|💪 muscle|👀 eyes|🤝 handshake|☝️ point_up
👉 point_right|👈 point_left|👆 point_up_2|👇 point_down|✋ hand raised_hand|👌 ok_hand|✌️ v|🤞 crossed_fingers|🫡 saluting_face
😀 grinning|😃 smiley|😄 smile|😁 grin|😅 sweat_smile|😂 joy|🤣 rolling_on_the_floor_laughing rofl|🙂 slightly_smiling_face
🙃 upside_down_face|😉 wink|😊 blush|😍 heart_eyes|😎 sunglasses|🤓 nerd_face|🧐 face_with_monocle|🤔 thinking_face thinking
😐 neutral_face|😕 confused|🙁 slightly_frowning_face|😢 cry|😭 sob|😬 grimacing|😮 open_mouth|😱 scream|😴 sleeping|🤯 exploding_head
🥳 partying_face|🤖 robot_face robot|👻 ghost|💩 hankey poop|🤷 shrug|🤦 face_palm|🙈 see_no_evil|🥲 smiling_face_with_tear
❤️ heart|💙 blue_heart|💚 green_heart|💛 yellow_heart|🧡 orange_heart|💜 purple_heart|🖤 black_heart|💔 broken_heart|✨ sparkles
⭐ star|🌟 star2|💫 dizzy|⚡ zap|🔥 fire|💥 boom collision|🎉 tada|🎊 confetti_ball|🎁 gift|🏆 trophy|🥇 first_place_medal
🥈 second_place_medal|🥉 third_place_medal|🏅 sports_medal|🎖️ medal|🎯 dart|🎲 game_die|🧩 jigsaw|🎓 mortar_board|👑 crown|💯 100
✅ white_check_mark|☑️ ballot_box_with_check|✔️ heavy_check_mark|❌ x|❎ negative_squared_cross_mark|➕ heavy_plus_sign|➖ heavy_minus_sign
❓ question|❔ grey_question|❗ exclamation heavy_exclamation_mark|❕ grey_exclamation|⚠️ warning|🚫 no_entry_sign|⛔ no_entry
ℹ️ information_source|🛑 octagonal_sign|🚨 rotating_light|🔔 bell|🔕 no_bell|📣 mega|📢 loudspeaker|💬 speech_balloon|💭 thought_balloon
🔴 red_circle|🟠 large_orange_circle|🟡 large_yellow_circle|🟢 large_green_circle|🔵 large_blue_circle blue_circle|🟣 large_purple_circle
⚪ white_circle|⚫ black_circle|🟥 large_red_square|🟩 large_green_square|🟨 large_yellow_square|🟦 large_blue_square
⬜ white_large_square|⬛ black_large_square|🔺 small_red_triangle|🔻 small_red_triangle_down|🔸 small_orange_diamond|🔹 small_blue_diamond
☁️ cloud|⛅ partly_sunny|☀️ sunny|🌧️ rain_cloud|⛈️ thunder_cloud_and_rain|❄️ snowflake|🌈 rainbow|🌍 earth_africa|🌎 earth_americas
🌏 earth_asia|🌐 globe_with_meridians|🌊 ocean|🌱 seedling|🌲 evergreen_tree|🍀 four_leaf_clover|🌙 crescent_moon
🐳 whale|🐋 whale2|🐙 octopus|🐛 bug|🐝 bee honeybee|🐧 penguin|🐍 snake|🦀 crab|🐢 turtle|🦉 owl|🐘 elephant|🐈 cat2|🐶 dog
🚀 rocket|🚢 ship|⛵ boat sailboat|⚓ anchor|🚗 car red_car|🚦 vertical_traffic_light|🚧 construction|🏗️ building_construction|🏠 house
🏢 office|🏭 factory|🏛️ classical_building|🗺️ world_map|🧭 compass|📍 round_pushpin|📌 pushpin|🗼 tokyo_tower
📦 package|🗃️ card_file_box|🗄️ file_cabinet|📁 file_folder|📂 open_file_folder|📄 page_facing_up|📃 page_with_curl|📝 memo pencil
📋 clipboard|📎 paperclip|🔗 link|📚 books|📖 book open_book|📘 blue_book|📗 green_book|📙 orange_book|📕 closed_book|🔖 bookmark
🏷️ label|📊 bar_chart|📈 chart_with_upwards_trend|📉 chart_with_downwards_trend|🗓️ spiral_calendar_pad|📅 date|📆 calendar
⏰ alarm_clock|⏱️ stopwatch|⏲️ timer_clock|⌛ hourglass|⏳ hourglass_flowing_sand|🕐 clock1|🔄 arrows_counterclockwise|🔁 repeat
🔍 mag|🔎 mag_right|💡 bulb|🔧 wrench|🔨 hammer|🛠️ hammer_and_wrench|⚙️ gear|🔩 nut_and_bolt|🧰 toolbox|🧪 test_tube|🔬 microscope
🔒 lock|🔓 unlock|🔐 closed_lock_with_key|🔑 key|🛡️ shield|🚪 door|💻 computer|🖥️ desktop_computer|⌨️ keyboard|💾 floppy_disk|💿 cd
🔌 electric_plug|🔋 battery|📡 satellite_antenna|📶 signal_strength|📞 telephone_receiver phone|📱 iphone|✉️ email envelope|📧 e-mail
📨 incoming_envelope|📬 mailbox_with_mail|📥 inbox_tray|📤 outbox_tray|🗑️ wastebasket|💰 moneybag|💵 dollar|💳 credit_card|🧾 receipt
☕ coffee|🍕 pizza|🍰 cake|🎂 birthday|🍺 beer|🍎 apple|➡️ arrow_right|⬅️ arrow_left|⬆️ arrow_up|⬇️ arrow_down|↩️ leftwards_arrow_with_hook
↗️ arrow_upper_right|▶️ arrow_forward|⏸️ double_vertical_bar|⏹️ black_square_for_stop|⏭️ black_right_pointing_double_triangle_with_vertical_bar
1️⃣ one|2️⃣ two|3️⃣ three|4️⃣ four|5️⃣ five|6️⃣ six|7️⃣ seven|8️⃣ eight|9️⃣ nine|🔟 keycap_ten|0️⃣ zero|🆕 new|🆗 ok|🆓 free|🆙 up|🔝 top
🇦 regional_indicator_a|🅰️ a|🅱️ b|🧠 brain|👶 baby|🧑‍💻 technologist|👩‍💻 female-technologist|👨‍💻 male-technologist|🙋 raising_hand|👥 busts_in_silhouette
`;
const BY_NAME = new Map(LINES.trim()
    .split(/[|\n]/)
    .flatMap((entry) => {
    const [char = '', ...names] = entry.split(' ');
    return names.map((name) => [name, char]);
}));
/** The character of a short name, or undefined. */
function emojiChar(name) {
    return BY_NAME.get(name);
}
function shown(char, name) {
    return `<span${(0, html_1.attributes)({ class: 'emoji', role: 'img', 'aria-label': name, title: `:${name}:` })}>${(0, html_1.escapeHtml)(char)}</span>`;
}
/** One emoji by name; `unicode` is Slack's own hexadecimal form (`1f44b` or `1f1e9-1f1ea`). */
function emojiHtml(name, unicode = '') {
    const plainName = name.replace(/::skin-tone-\d$/, '');
    if (/^[0-9a-f]{2,6}(-[0-9a-f]{2,6}){0,9}$/i.test(unicode)) {
        const points = unicode.split('-').map((hex) => Number.parseInt(hex, 16));
        if (points.every((point) => point <= 0x10ffff && (point < 0xd800 || point > 0xdfff)))
            return shown(String.fromCodePoint(...points), plainName);
    }
    const char = BY_NAME.get(plainName);
    return char ? shown(char, plainName) : (0, html_1.escapeHtml)(`:${name}:`);
}
/** Replaces `:name:` in HTML that is escaped already; unknown names stay as they are. */
function withEmoji(html) {
    return html.replace(/:([a-z0-9_+-]{1,64}):(:skin-tone-[2-6]:)?/g, (whole, name) => {
        const char = BY_NAME.get(name);
        return char ? shown(char, name) : whole;
    });
}
