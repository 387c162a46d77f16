#!/usr/bin/Rscript
# Draws the course of each policy: medians over replicates, and bands that hold 90 % of them.
#
#     raaderum run trust-versus-control
#     Rscript analysis/examples/policies.R trust-versus-control.h5 figure.pdf
#
# Needs the package ncdf4 (Debian: r-cran-ncdf4), and nothing of raaderum.
library(ncdf4)

metrics <- c("leeway", "wellbeing", "procedural_quality", "substantive_quality")
colours <- c("#666666", "#D55E00", "#0072B2", "#009E73", "#CC79A7", "#E69F00")

arguments <- commandArgs(trailingOnly = TRUE)
file <- nc_open(arguments[1])
variants <- unique(sub("^variants/([^/]+)/.*$", "\\1", grep("^variants/[^/]+/", names(file$var), value = TRUE)))
colours <- setNames(rep_len(colours, length(variants)), variants)
smooth <- function(weekly) stats::filter(weekly, rep(1 / 8, 8), sides = 1)

draw <- function(metric) {
  courses <- lapply(variants, function(variant) {  # weeks by replicates, smoothed over 8 weeks
    apply(ncvar_get(file, paste("variants", variant, metric, sep = "/")), 2, smooth)
  })
  bands <- lapply(courses, apply, 1, quantile, c(0.05, 0.5, 0.95), na.rm = TRUE)
  years <- seq_len(ncol(bands[[1]])) / 52
  title <- ncatt_get(file, paste("variants", variants[1], metric, sep = "/"), "long_name")$value
  plot(NULL, xlim = range(years), ylim = range(bands, na.rm = TRUE), xlab = "years", ylab = "", main = title, bty = "l")
  for (index in seq_along(variants)) {
    band <- bands[[index]][, !is.na(bands[[index]][2, ])]
    when <- tail(years, ncol(band))
    polygon(c(when, rev(when)), c(band[1, ], rev(band[3, ])), col = adjustcolor(colours[index], 0.15), border = NA)
    lines(when, band[2, ], col = colours[index], lwd = 2)
  }
}

pdf(arguments[2], width = 9, height = 6)
par(mfrow = c(2, 2), mar = c(4, 3, 3, 1), las = 1, font.main = 1)
for (metric in metrics) draw(metric)
legend("bottomright", legend = variants, col = colours, lwd = 2, bty = "n")
invisible(dev.off())
