#!/bin/bash
# Makes english-stems.tsv.gz anew: word, tab, stem. Needs Debian's libstemmer-tools 2.2, wamerican-small and
# wbritish-small.
set -euo pipefail
cd "$(dirname "$0")"
export LC_ALL=C

words() {
  # Words as people write them, all without an apostrophe and a few with.
  cat /usr/share/dict/american-english-small /usr/share/dict/british-english-small |
    grep -xE "[a-z']+" | sort -u | awk "/'/ && seen++ % 20 { next } { print }" | awk 'NR % 3 || length > 9'
  # The exceptions, and words that look like them.
  printf '%s\n' sk{i,is,y,ies,ys} {d,l,t,v}{ying,ies,ied,ie} {id,gent,ug,ear,on,sing,ang}{ly,lier} \
    {news,howe,atlas,cosmos,bias,andes,lens,us,s}{,\',\'s,es} \
    {in,out,can,her,ear,ban}{,r,n}ing{,s,ed} {pro,ex,suc,pre}ceed{,s,ed,ing,ly} \
    {gener,commun,arsen,gene,commu,arse}{,e,al,ally,ic,ism,ity,ate,ates,ed,ing,ously}
  # Every ending behind beginnings that end in other letters and have other regions.
  printf '%s\n' {b,by,ea,yo,rap,bow,fix,toy,tomat,hopp,bell,cabl,relat,logis,analog}{,e,y,ly,li}{,s,es,us,ss,sses,ied,ies,\',\'s,\'s\',ed,edly,eed,eedly,ing,ingly}
  printf '%s\n' {b,ea,toy,rap,relat,analog,conjug}{tional,enci,anci,abli,entli,izer,ization,ational,ation,ator,alism,aliti,alli,fulness,ousli,ousness,iveness,iviti,biliti,bli,ogi,logi,fulli,lessli,alize,icate,iciti,ical,ful,ness,ative,al,ance,ence,er,ic,able,ible,ant,ement,ment,ent,ism,ate,iti,ous,ive,ize,ion,sion,tion,e,ll}{,s,ly,ity}
  printf '%s\n' \' \'\' \'\'\' \'{s,y,a,ya,yes} {,a,e,b}{y,yy,yyy,yay,yby} {a,e,b}{e,l,ll,s,ing,ed}
}

folder=$(mktemp -d)
trap 'rm -r "$folder"' EXIT
words | sort -u >"$folder/words"
stemwords -l english -i "$folder/words" -o "$folder/stems"
paste "$folder/words" "$folder/stems" | gzip -9n >english-stems.tsv.gz
gzip -dc english-stems.tsv.gz | wc -l
