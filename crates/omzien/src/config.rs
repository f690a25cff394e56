//! The configuration of a server: a small TOML file, and what the command line says over it.

use std::net::SocketAddr;
use std::path::{Path, PathBuf};

use serde::Deserialize;

use crate::cli::Serve;
use crate::end::End;

const USUAL_PORT: u16 = 8080;

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct File {
    /// Address and port to listen on, such as "127.0.0.1:8080".
    listen: Option<SocketAddr>,
    /// The address as visitors type it, such as `https://omzien.voorbeeld.nl`.
    origin: Option<String>,
    /// The data folder.
    data: Option<PathBuf>,
    /// A PostgreSQL database instead of the SQLite file in the data folder.
    database: Option<String>,
    /// A folder with definitions of programmes, beside those that are built in.
    programmes: Option<PathBuf>,
    /// The number of proxies in front that write X-Forwarded-For. Without it, guesses of all visitors behind a proxy
    /// are counted together.
    #[serde(default)]
    trusted_proxies: u8,
}

/// What a server needs to know before it starts.
#[derive(Debug)]
pub(crate) struct Config {
    pub(crate) listen: SocketAddr,
    pub(crate) origin: Option<String>,
    pub(crate) data: PathBuf,
    pub(crate) database: Option<String>,
    pub(crate) programmes: Option<PathBuf>,
    pub(crate) trusted_proxies: u8,
}

impl Config {
    /// Reads the file, if there is one, and lets the command line go first.
    pub(crate) fn read(serve: &Serve) -> Result<Self, End> {
        let file = match &serve.config {
            Some(path) => read_file(path)?,
            None => File::default(),
        };
        let mut listen = file.listen.unwrap_or_else(|| SocketAddr::from(([127, 0, 0, 1], USUAL_PORT)));
        if let Some(port) = serve.port {
            listen.set_port(port);
        }
        let data = file.data.unwrap_or_else(|| serve.place.data.clone());
        let database = serve.place.database.clone().or(file.database);
        Ok(Self {
            listen,
            origin: file.origin,
            data,
            database,
            programmes: file.programmes,
            trusted_proxies: file.trusted_proxies,
        })
    }
}

fn read_file(path: &Path) -> Result<File, End> {
    let text = std::fs::read_to_string(path)
        .map_err(|error| End::environment(format!("{}: {error}", path.display())))?;
    toml::from_str(&text).map_err(|error| End::usage(format!("{}: {error}", path.display())))
}
