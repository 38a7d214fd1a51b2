export default defineConfig({
  site: "https://old.example",
});
