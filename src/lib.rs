//! double-cursus: a bilingual site on the École de l'Inserm Liliane Bettencourt and on medical research in Lille.

pub mod dataset;
pub mod locale;
#[cfg(not(target_arch = "wasm32"))]
pub mod tool;
