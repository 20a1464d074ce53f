import { fileURLToPath } from "node:url";
import { EsbuildPlugin } from "esbuild-loader";
import HtmlPlugin from "html-webpack-plugin";
import MiniCssExtractPlugin from "mini-css-extract-plugin";

const root = fileURLToPath(new URL(".", import.meta.url));

/** One page: a folder of src becomes a folder of dist/web with its own index.html. */
function page(name, minimizer) {
  return {
    name,
    mode: "production",
    devtool: "source-map",
    // Only what was changed is built again; the first build is not slowed down by it.
    cache: {
      type: "filesystem",
      cacheDirectory: `${root}node_modules/.cache/webpack`,
      buildDependencies: { config: [fileURLToPath(import.meta.url)] },
    },
    target: ["web", "es2022"],
    entry: `${root}src/${name}/index.tsx`,
    output: {
      path: `${root}dist/web/${name}`,
      filename: "[name].[contenthash:10].js",
      chunkFilename: "[name].[contenthash:10].js",
      publicPath: "auto",
      clean: true,
    },
    resolve: { extensions: [".tsx", ".ts", ".js"] },
    module: {
      rules: [
        {
          test: /\.tsx?$/,
          loader: "esbuild-loader",
          options: { target: "es2022", jsx: "automatic", charset: "utf8" },
        },
        { test: /\.css$/, use: [MiniCssExtractPlugin.loader, "css-loader"] },
      ],
    },
    plugins: [
      new HtmlPlugin({ template: `${root}src/${name}/index.html`, scriptLoading: "defer" }),
      new MiniCssExtractPlugin({ filename: "[name].[contenthash:10].css" }),
    ],
    optimization: { minimizer: [minimizer] },
    performance: { hints: false },
    stats: "errors-warnings",
  };
}

// Each user downloads the pane, so its size counts; the workbench is large and rebuilt often.
const smallest = "...";
const fastest = new EsbuildPlugin({ target: "es2022", charset: "utf8" });

export default [page("taskpane", smallest), page("workbench", fastest)];
