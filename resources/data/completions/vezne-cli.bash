# SPDX-License-Identifier: MIT
# Completion of vezne-cli for bash, and through its bridge for zsh: commands, options, and the values of those that have a few.

# Files or folders (-f, -d) that begin with a text, as the shell itself completes them where it can be asked to.
_vezne_cli_files() {
    local IFS=$'\n' own=default
    [[ $1 == -d ]] && own=dirnames
    compopt -o "$own" 2>/dev/null || COMPREPLY=($(compgen "$1" -P "$3" -- "$2"))
}

_vezne_cli() {
    local commands="checkout resume status orders order products form preview refund receipt capture decode doctor explain shop demo help version"
    local global="--project-url --app-token --provider --login-marker --password-marker --login --guest --password-file --lang --content-lang --data-dir --timeout --ca-file --shop --verbose --json --help --version"
    local valued=" --project-url --app-token --provider --login-marker --password-marker --login --password-file --lang --content-lang --data-dir --timeout --ca-file --shop --storage --form --reference-field --account --attribute --field --product --coupon --bonus --session-type --limit --offset --search --status --from --to --csv --out --products --pdf --escpos --paper --note --confirm-resend --abandon --adopt --disown "
    local typed=() n=0 i piece isCut=
    # Bash cuts words at "=", ":" and "@"; here "--lang=tr_TR" and "ada@example.com" are one again.
    for ((i = 1; i <= COMP_CWORD; i++)); do
        piece=${COMP_WORDS[i]}
        case $piece in
        '' | *[!=:@]*)
            [[ -n $isCut ]] || n=$((n + 1))
            isCut=
            ;;
        *)
            isCut=yes
            ;;
        esac
        typed[n]="${typed[n]-}$piece"
    done

    # What stands before the word: a command, how many words after it, an option whose value is due. A value is no command, whatever it says.
    local word=${typed[n]-} command= count=0 due= mayCount=
    for ((i = 1; i < n; i++)); do
        piece=${typed[i]}
        if [[ -n $due ]]; then
            due=
            continue
        fi
        case $piece in
        -?*) [[ $valued != *" $piece "* ]] || due=$piece ;;
        *)
            if [[ -n $mayCount && $piece != *[!0-9]* ]]; then
                mayCount=
            elif [[ -z $command ]]; then
                command=$piece
            else
                count=$((count + 1))
            fi
            ;;
        esac
        mayCount=
        [[ $piece != --watch ]] || mayCount=yes
    done

    local value=$word before= offered=
    case $word in
    --*=*)
        [[ -n $due ]] || { due=${word%%=*} value=${word#*=}; }
        [[ -z ${ZSH_VERSION-} ]] || before="$due=" # Bash replaces only what comes after the "=".
        ;;
    esac
    case $due in
    '') ;;
    --lang) offered="en_US tr_TR" ;;
    --session-type) offered="session intent" ;;
    --paper) offered="a4 80mm" ;;
    --password-file | --ca-file | --csv | --pdf | --out | --escpos) _vezne_cli_files -f "$value" "$before" ;;
    --data-dir) _vezne_cli_files -d "$value" "$before" ;;
    esac
    if [[ -n $due ]]; then
        [[ -z $offered ]] || COMPREPLY=($(compgen -W "$offered" -P "$before" -- "$value"))
        return
    fi

    local own=
    case $command in
    '') own=$commands ;;
    checkout | demo) own="--storage --form --account --reference-field --field --product --no-products --coupon --bonus --session-type --show-client-secret --watch" ;;
    resume) own="--storage --confirm-resend --abandon --adopt --disown" ;;
    status) own="--storage --watch" ;;
    orders) own="--storage --limit --offset --search --status --from --to --csv" ;;
    order) own="--storage" ;;
    products) own="--limit --offset --search --attribute" ;;
    preview) own="--product --coupon --bonus" ;;
    refund) own="--product --note --list --cancel" ;;
    receipt) own="--storage --pdf --paper --escpos --copy" ;;
    capture) own="--storage --out --products" ;;
    doctor) own="--storage --form --account --reference-field --attribute" ;;
    esac
    offered="$own $global"
    case $command:$count:$word in
    *:*:-*) ;;
    shop:0:*) offered="init status" ;;
    decode:0:*) offered="error auth provider providers user form storage storages statuses order-created order orders preview accounts session sessions session-by-order product products discounts coupon refunds locales" ;;
    decode:1:*)
        _vezne_cli_files -f "$word" ""
        return
        ;;
    esac
    COMPREPLY=($(compgen -W "$offered" -- "$word"))
}
complete -F _vezne_cli vezne-cli
