//! Does the same as the program `wasm-bindgen`, with the same arguments and in the version of Cargo.lock. It compiles much
//! faster than that program installs.

fn main() -> anyhow::Result<()> {
    let mut words = pico_args::Arguments::from_env();
    let target: String = words.value_from_str("--target")?;
    anyhow::ensure!(target == "web", "this writes for browsers only");
    let typescript = !words.contains("--no-typescript");
    let name: String = words.value_from_str("--out-name")?;
    let folder: String = words.value_from_str("--out-dir")?;
    let program: String = words.free_from_str()?;
    let mut bindgen = wasm_bindgen_cli_support::Bindgen::new();
    bindgen.input_path(program).web(true)?.typescript(typescript);
    bindgen.omit_default_module_path(false).out_name(&name).generate(folder)
}
