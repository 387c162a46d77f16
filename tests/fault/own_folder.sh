# To be sourced: a folder of one's own, gone afterwards, with the program on the path and a small scenario mine.yaml.
#   source own_folder.sh PROGRAM
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
mkdir "$folder/bin"
ln -s "$1" "$folder/bin/raaderum"
export PATH=$folder/bin:$PATH
cd "$folder"
raaderum new mine.yaml
sed -i 's/^replicates: .*/replicates: 12/' mine.yaml
