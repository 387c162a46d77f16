# The vignette of the R package, built as R builds it: the package installed, every chunk run. RAADERUM names the program.
for (needed in c("jsonlite", "ncdf4", "knitr", "markdown")) {
  if (!requireNamespace(needed, quietly = TRUE)) {
    cat("skipped: there is no package", needed, "for R; sim/setup test installs what the vignette needs\n")
    quit(status = 77)
  }
}
package <- normalizePath(commandArgs(TRUE)[1])
folder <- tempfile()
dir.create(folder)
setwd(folder)
Sys.setenv(REPLICATES = "4")
said <- system2(file.path(R.home("bin"), "R"), c("CMD", "build", shQuote(package)), stdout = TRUE, stderr = TRUE)
if (!is.null(attr(said, "status"))) stop(paste(said, collapse = "\n"))
untar(list.files(pattern = "[.]tar[.]gz$"))
page <- readLines("raaderum/inst/doc/policies.html", encoding = "UTF-8")
count <- function(what) sum(lengths(regmatches(page, gregexpr(what, page, fixed = TRUE))))
stopifnot(count("src=\"data:image/png") == 2, count("<table>") == 2, count("was not found") == 0, count("Error") == 0)
setwd("/")
unlink(folder, recursive = TRUE)
