# raaderum called from R: runs, compares, accounts and refuses as the shell does. RAADERUM names the program.
if (!requireNamespace("jsonlite", quietly = TRUE)) quit(status = 77)
for (file in list.files(commandArgs(TRUE)[1], full.names = TRUE)) source(file)
scenario <- list(weeks = 60, replicates = 4, institution = list(employees = 20),
                 variants = list("as-is" = setNames(list(), character()), trust = list("leaders.control_disposition" = 0.1)))
file <- rd_run(scenario)
table <- rd_compare(file, metric = c("leeway", "wellbeing"))
stopifnot(identical(table$metric, c("leeway", "wellbeing")), all(table$low <= table$difference))
stopifnot(all(rd_why(file, "leeway", no_mechanisms = TRUE)$variant == "trust"))
stopifnot(isTRUE(rd_call("verify", file, sample = "all")$agree))
stopifnot(nrow(rd_parameters()) > 400, "leeway" %in% rd_metrics()$name)
refused <- tryCatch(rd_run("trust-versus-control", set = list("leaders.develp" = 1)), error = conditionMessage)
stopifnot(grepl("did you mean 'develop'?", refused, fixed = TRUE))
