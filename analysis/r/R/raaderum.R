# raaderum called from R. Options of the program are arguments: `--weeks 208:260` is weeks = "208:260", a flag is TRUE, what may
# be repeated is a vector, and set = list("institution.workload" = 1.1) overrides values of a scenario.

rd_program <- function() {
  named <- Sys.getenv("RAADERUM")
  found <- if (nzchar(named)) named else unname(Sys.which("raaderum"))
  if (!nzchar(found)) stop("the program raaderum is not on the PATH; set the environment variable RAADERUM to where it is", call. = FALSE)
  found
}

.text <- function(value) {
  if (is.character(value)) value else as.character(jsonlite::toJSON(value, auto_unbox = TRUE, digits = NA))
}

.options <- function(settings) {
  words <- character()
  for (name in names(settings)) {
    value <- settings[[name]]
    option <- paste0("--", gsub("_", "-", name, fixed = TRUE))
    if (is.null(value) || identical(value, FALSE)) next
    if (identical(value, TRUE)) {
      words <- c(words, option)
    } else if (name == "set") {
      for (key in names(value)) words <- c(words, option, paste0(key, "=", .text(value[[key]])))
    } else {
      for (each in value) words <- c(words, option, .text(each))
    }
  }
  words
}

# A scenario given as a list or as text is put into a file here, so that what it names is found from here.
.named <- function(scenario) {
  if (is.list(scenario)) {
    scenario <- as.character(jsonlite::toJSON(scenario, auto_unbox = TRUE, digits = NA, null = "null"))
  } else if (!grepl("\n|: ", scenario)) {
    return(list(word = as.character(scenario), remove = character()))
  }
  file <- tempfile("scenario-", tmpdir = getwd(), fileext = ".yaml")
  writeLines(enc2utf8(scenario), file, useBytes = TRUE)
  list(word = file, remove = file)
}

.ask <- function(words) {
  err <- tempfile()
  on.exit(unlink(err))
  out <- suppressWarnings(system2(rd_program(), shQuote(words), stdout = TRUE, stderr = err))
  status <- attr(out, "status")
  said <- readLines(err, warn = FALSE, encoding = "UTF-8")
  if (!is.null(status) && !(status %in% c(1L, 4L))) {
    stop(sub("^raaderum: ", "", paste(said, collapse = "\n")), call. = FALSE)
  }
  for (line in grep("^(warning|failed): ", said, value = TRUE)) warning(line, call. = FALSE)
  paste(out, collapse = "\n")
}

# Any verb's JSON, as a list.
rd_call <- function(verb, ..., .simplify = TRUE) {
  given <- list(...)
  is_word <- if (is.null(names(given))) rep(TRUE, length(given)) else names(given) == ""
  named <- lapply(given[is_word], .named)
  on.exit(unlink(unlist(lapply(named, `[[`, "remove"))))
  words <- unlist(lapply(named, `[[`, "word"))
  jsonlite::fromJSON(.ask(c(verb, words, "--json", .options(given[!is_word]))), simplifyVector = .simplify)
}

# Runs a scenario and gives the path of its trajectory file.
rd_run <- function(scenario, output = tempfile("raaderum-", fileext = ".h5"), ...) {
  named <- .named(scenario)
  on.exit(unlink(named$remove))
  .ask(c("run", named$word, "--output", output, "--quiet", .options(list(...))))
  output
}

# A column ci95 of pairs becomes two of numbers.
.with_ends <- function(frame) {
  for (name in grep("ci95$", names(frame), value = TRUE)) {
    stem <- sub("ci95$", "", name)
    ends <- if (is.matrix(frame[[name]])) frame[[name]] else do.call(rbind, lapply(frame[[name]], function(pair) if (length(pair) == 2) pair else c(NA, NA)))
    frame[[paste0(stem, "low")]] <- ends[, 1]
    frame[[paste0(stem, "high")]] <- ends[, 2]
    frame[[name]] <- NULL
  }
  frame
}

rd_compare <- function(files, ...) .with_ends(do.call(rd_call, c(list("compare"), as.list(files), list(...)))$comparisons)

rd_why <- function(file, metric, ...) {
  accounts <- rd_call("why", file, metric = metric, ...)$accounts
  rows <- lapply(seq_len(nrow(accounts)), function(each) {
    cbind(variant = accounts$variant[each], baseline = accounts$baseline[each], accounts$causes[[each]])
  })
  .with_ends(do.call(rbind, rows))
}

rd_claims <- function(ids = character(), ...) .with_ends(do.call(rd_call, c(list("claims"), as.list(ids), list(...)))$claims)

rd_sensitivity <- function(scenario, ...) {
  outcomes <- rd_call("sensitivity", scenario, ...)$outcomes
  rows <- lapply(seq_len(nrow(outcomes)), function(each) cbind(metric = outcomes$metric[each], outcomes$screening[[each]]))
  .with_ends(jsonlite::flatten(do.call(rbind, rows)))
}

rd_calibrate <- function(scenario, ...) .with_ends(rd_call("calibrate", scenario, ...)$parameters)

rd_parameters <- function() rd_call("parameters")$parameters

rd_metrics <- function() rd_call("metrics")$metrics
