//! Style sheets and scripts, inside the binary, at an address that changes when their content does.

use std::collections::BTreeMap;
use std::io::Write as _;
use std::sync::LazyLock;

use axum::extract::Path;
use axum::http::header::{
    ACCEPT_ENCODING, CACHE_CONTROL, CONTENT_ENCODING, CONTENT_TYPE, ETAG, IF_NONE_MATCH, VARY,
};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use axum::{Router, routing::get};
use flate2::{Compression, write::GzEncoder};

use crate::Problem;

#[derive(rust_embed::RustEmbed)]
#[folder = "assets/dist"]
struct Dist;

struct Asset {
    hash: String,
    content_type: &'static str,
    plain: Vec<u8>,
    gzip: Vec<u8>,
}

static ASSETS: LazyLock<BTreeMap<String, Asset>> = LazyLock::new(|| {
    let read = |name: &str| {
        let file = Dist::get(name)?;
        let hash = file.metadata.sha256_hash()[..8]
            .iter()
            .fold(String::new(), |text, byte| text + &format!("{byte:02x}"));
        let plain = file.data.into_owned();
        let gzip = compressed(&plain).unwrap_or_default();
        Some(Asset { hash, content_type: content_type(name), plain, gzip })
    };
    Dist::iter().filter_map(|name| Some((name.to_string(), read(&name)?))).collect()
});

fn compressed(plain: &[u8]) -> std::io::Result<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(plain)?;
    encoder.finish()
}

fn content_type(name: &str) -> &'static str {
    match name.rsplit('.').next() {
        Some("css") => "text/css; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("svg") => "image/svg+xml",
        _ => "text/plain; charset=utf-8",
    }
}

/// Returns the address of an asset. An unknown name gives an address where nothing is found, and a line in the log.
pub fn url(name: &str) -> String {
    let Some(asset) = ASSETS.get(name) else {
        tracing::error!(name, "assets.missing");
        return format!("/assets/missing/{name}");
    };
    format!("/assets/{}/{name}", asset.hash)
}

/// The routes under which assets are served.
pub(crate) fn routes() -> Router {
    Router::new().route("/assets/{hash}/{name}", get(serve))
}

async fn serve(Path((hash, name)): Path<(String, String)>, headers: HeaderMap) -> Response {
    let Some(asset) = ASSETS.get(&name).filter(|asset| asset.hash == hash) else {
        return Problem::NotFound.into_response();
    };
    let accepts_gzip = headers
        .get(ACCEPT_ENCODING)
        .and_then(|value| value.to_str().ok())
        .is_some_and(|value| value.contains("gzip"));
    let compressed = accepts_gzip && !asset.gzip.is_empty();
    // The two forms of one file are not the same bytes, so they have their own tag.
    let etag = format!("\"{}{}\"", asset.hash, if compressed { "-gz" } else { "" });
    let caching = [
        (CACHE_CONTROL, "public, max-age=31536000, immutable".to_owned()),
        (ETAG, etag.clone()),
        (VARY, "accept-encoding".to_owned()),
    ];
    if headers.get(IF_NONE_MATCH).is_some_and(|known| known.as_bytes() == etag.as_bytes()) {
        return (StatusCode::NOT_MODIFIED, caching).into_response();
    }
    let content_type = [(CONTENT_TYPE, asset.content_type)];
    if compressed {
        (caching, content_type, [(CONTENT_ENCODING, "gzip")], asset.gzip.as_slice()).into_response()
    } else {
        (caching, content_type, asset.plain.as_slice()).into_response()
    }
}
