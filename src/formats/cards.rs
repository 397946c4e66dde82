//! Share cards: the picture that messengers show of a link.

use std::sync::Arc;

use super::{CARD, Made, add};
use crate::cards::{self, Fault, Fonts};
use crate::diag::{Checked, Code, Diagnostic};
use crate::output::{Class, Output};
use crate::pages::share::{Card, HEIGHT, WIDTH};

/// Adds every card that some page names.
pub(super) fn jobs<'a>(made: Made<'a>, output: &mut Output<'a>) {
    if made.site.card_look.is_none() {
        return;
    }
    let fonts = Arc::new(Fonts::new(made.theme.card_fonts()));
    for card in made.site.cards() {
        let (address, fonts) = (card.address.clone(), fonts.clone());
        add(output, &address, CARD, Class::Asset, move || match draw(made, &card, &fonts) {
            Ok(bytes) => Checked::clean(bytes),
            Err(finding) => Checked::new(Vec::new(), vec![*finding]),
        });
    }
}

fn draw(made: Made<'_>, card: &Card, fonts: &Fonts) -> Result<Vec<u8>, Box<Diagnostic>> {
    if let Some(bytes) = made.cache.get(&card.key) {
        return Ok(bytes);
    }
    let template = format!("cards/{}.svg", card.view.kind);
    let svg = made.engine.render_card(&template, card.address.path(), &card.lang, &card.view)?;
    let photo =
        card.photo.map(|(file, focus)| made.studio.scene(file, focus, (WIDTH, HEIGHT))).transpose()?;
    let bytes = cards::draw(&svg, fonts, photo, (WIDTH, HEIGHT)).map_err(|fault| {
        let place = made.theme.template_place(&template);
        let at = |code| place.map_or_else(|| Diagnostic::nowhere(code), |span| Diagnostic::error(code, span));
        let finding = match fault {
            Fault::NoSvg(reason) => at(Code::CardFails).arg("reason", reason),
            Fault::TooLarge(bytes) => at(Code::CardTooLarge)
                .arg("kilobytes", bytes / 1000)
                .arg("limit", cards::BYTES / 1000)
                .help("help"),
        };
        Box::new(finding.arg("page", card.address.path()).arg("more", 0_usize))
    })?;
    made.cache.put(&card.key, &bytes);
    Ok(bytes)
}
